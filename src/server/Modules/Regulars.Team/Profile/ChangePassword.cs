using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Team.Accounts;
using Regulars.Team.SigningIn;

namespace Regulars.Team.Profile;

/// <summary>Changes the person's password and ends their other sessions.</summary>
internal static class ChangePassword
{
    public sealed record Request(
        [property: Required, MaxLength(Passwords.Longest)] string Current,
        [property: Required, MinLength(Passwords.Shortest), MaxLength(Passwords.Longest)] string New);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/me/password", Handle)
        .Requires(Permissions.EditProfile)
        .ForgetsCallers()
        .Writes()
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .WithName(nameof(ChangePassword));

    internal static async Task<Results<NoContent, Refused>> Handle(
        Request request, Caller caller, HttpContext http, RegularsDb db, Passwords passwords, SignInGate gate, AuditLog audit, CancellationToken ct)
    {
        if (caller is not { Account: { } id, Session: { } session })
            return new Refused(TeamErrors.NotAPerson);
        var account = await db.Accounts.SingleAsync(a => a.Id == id, ct);
        if (!gate.TryEnter(account.Email, http.Connection.RemoteIpAddress))
            return new Refused(TeamErrors.TooManyTries, StatusCodes.Status429TooManyRequests);
        if (!passwords.AreRight(account, request.Current))
            return new Refused(TeamErrors.WrongPassword);

        gate.Succeed(account.Email, http.Connection.RemoteIpAddress);
        account.ChangePassword(passwords.Hash(account, request.New));
        await db.Sessions.Where(other => other.Account == id && other.Id != session).ExecuteDeleteAsync(ct);
        await db.PasswordResets.Where(reset => reset.Account == id).ExecuteDeleteAsync(ct);
        audit.Record("account.password-changed", id.ToString());
        return TypedResults.NoContent();
    }
}
