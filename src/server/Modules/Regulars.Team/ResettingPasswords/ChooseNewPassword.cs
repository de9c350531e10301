using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Team.Accounts;
using Regulars.Team.SigningIn;

namespace Regulars.Team.ResettingPasswords;

/// <summary>Chooses a new password by a link; all sessions of the person end.</summary>
internal static class ChooseNewPassword
{
    public sealed record Request([property: Required, MinLength(Passwords.Shortest), MaxLength(Passwords.Longest)] string Password);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/password-resets/{token}", Handle)
        .IsPublic()
        .ForgetsCallers()
        .Writes()
        .WithName(nameof(ChooseNewPassword));

    internal static async Task<Results<NoContent, NotFound>> Handle(
        string token, Request request, PasswordLinks links, RegularsDb db, Passwords passwords, SignInGate gate, HttpContext http, CancellationToken ct)
    {
        if (await links.Find(token, ct) is not { } account || !await links.Use(token, ct))
            return TypedResults.NotFound();
        account.ChangePassword(passwords.Hash(account, request.Password));
        await db.Sessions.Where(session => session.Account == account.Id).ExecuteDeleteAsync(ct);
        gate.Succeed(account.Email, http.Connection.RemoteIpAddress);
        return TypedResults.NoContent();
    }
}
