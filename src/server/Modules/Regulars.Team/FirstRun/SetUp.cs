using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Team;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Team.Accounts;
using Regulars.Team.SigningIn;

namespace Regulars.Team.FirstRun;

/// <summary>Makes the first workspace, its owner and its mailbox in one go, and signs the owner in.</summary>
internal static class SetUp
{
    public sealed record Request(
        [property: Required, MaxLength(FirstRunCode.Longest)] string Code,
        [property: Required, MinLength(1), MaxLength(100)] string Workspace,
        [property: Required, MinLength(1), MaxLength(100)] string Brand,
        [property: Required, EmailAddress, MaxLength(320)] string Address,
        [property: Required, MinLength(1), MaxLength(100)] string Name,
        [property: Required, EmailAddress, MaxLength(320)] string Email,
        [property: Required, MinLength(Passwords.Shortest), MaxLength(Passwords.Longest)] string Password,
        [property: Required, MaxLength(500)] string PublicUrl,
        Outgoing? Outgoing,
        [property: AllowedValues("en", "de", null)] string? Locale = null);

    public sealed record Outgoing(
        [property: Required, MinLength(1), MaxLength(255)] string Host,
        [property: Range(1, 65535)] int Port,
        [property: Required, AllowedValues("none", "starttls", "tls")] string Security,
        [property: MaxLength(320)] string? Username,
        [property: MaxLength(1000)] string? Password)
    {
        public OutgoingServer ToServer() => new(Host, Port, Security, Username, Password);
    }

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/setup", Handle)
        .IsPublic()
        .Writes()
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .WithName(nameof(SetUp));

    internal static async Task<Results<SignedIn, Refused>> Handle(
        Request request, FirstRunGuard guard, RegularsDb db, PublicUrl publicUrl, NewWorkspace opening, IMailboxes mailboxes, IOutgoingMail outgoing,
        AuditLog audit, CancellationToken ct)
    {
        if (await guard.Check(request.Code, ct) is { } refusal)
            return new Refused(refusal);
        if (!PublicUrl.IsValid(request.PublicUrl))
            return new Refused(CommonErrors.BadPublicUrl);
        var email = Account.Normalize(request.Email);
        if (await db.Accounts.AnyAsync(account => account.Email == email, ct))
            return new Refused(TeamErrors.EmailTaken);

        var brand = opening.Open(request.Workspace, request.Brand, isDemo: false);
        var owner = opening.Add(request.Name, email, request.Password, Role.Owner, request.Locale ?? Account.DefaultLocale);
        opening.ActAs(owner);
        if ((await mailboxes.Open(brand, request.Address, request.Brand, ct)).Error is { } error)
            return new Refused(await guard.Check(request.Code, ct) ?? error); // taken by another set-up that was a moment faster
        if (request.Outgoing is { } server)
            await outgoing.Configure(server.ToServer(), ct);
        await publicUrl.Write(request.PublicUrl, ct);
        guard.Close();
        audit.Record("workspace.opened", opening.Workspace.ToString(), new { name = request.Workspace, brand = request.Brand, publicUrl = request.PublicUrl });
        return new SignedIn(opening.BeginSession(owner));
    }
}
