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

/// <summary>Changes the email that the person signs in with, and by which this workspace knows them. Links to a new password that went to the old one no longer work.</summary>
internal static class ChangeEmail
{
    public sealed record Request(
        [property: Required, EmailAddress, MaxLength(320)] string Email,
        [property: Required, MaxLength(Passwords.Longest)] string Password);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/me/email", Handle)
        .Requires(Permissions.EditProfile)
        .ForgetsCallers()
        .Writes()
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .WithName(nameof(ChangeEmail));

    internal static async Task<Results<NoContent, Refused>> Handle(
        Request request, Caller caller, HttpContext http, RegularsDb db, Passwords passwords, SignInGate gate, AuditLog audit, CancellationToken ct)
    {
        if (caller is not { Account: { } id, Agent: { } agentId })
            return new Refused(TeamErrors.NotAPerson);
        var account = await db.Accounts.SingleAsync(a => a.Id == id, ct);
        if (!gate.TryEnter(account.Email, http.Connection.RemoteIpAddress))
            return new Refused(TeamErrors.TooManyTries, StatusCodes.Status429TooManyRequests);
        if (!passwords.AreRight(account, request.Password))
            return new Refused(TeamErrors.WrongPassword);
        gate.Succeed(account.Email, http.Connection.RemoteIpAddress);

        var (email, before) = (Account.Normalize(request.Email), account.Email);
        if (email == before)
            return TypedResults.NoContent();
        if (await db.Accounts.AnyAsync(other => other.Email == email, ct) || await db.Agents.AnyAsync(other => other.Email == email && other.Id != agentId, ct))
            return new Refused(TeamErrors.EmailTaken);

        account.ChangeEmail(email);
        (await db.Agents.SingleAsync(a => a.Id == agentId, ct)).ChangeEmail(email);
        await db.PasswordResets.Where(reset => reset.Account == id).ExecuteDeleteAsync(ct);
        audit.Record("account.email-changed", id.ToString(), new { from = before, to = email });
        return TypedResults.NoContent();
    }
}
