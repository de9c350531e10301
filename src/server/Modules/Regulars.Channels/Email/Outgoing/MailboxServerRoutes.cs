using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Fetching;
using Regulars.Channels.Email.Oauth;
using Regulars.Channels.Email.Sending;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Outgoing;

/// <summary>Shows, sets, forgets and tries the server of one mailbox; without one its mail goes through the workspace's.</summary>
internal static class MailboxServerRoutes
{
    /// <param name="Problem">Why the sign-in at the provider lets nobody in: answers wait until somebody has signed in again.</param>
    public sealed record Shown(
        string Host, int Port,
        [property: AllowedValues("none", "starttls", "tls")] string Security,
        [property: AllowedValues(MailboxServer.ByPassword, MailboxServer.ByGrant)] string SignIn,
        string? Username, bool HasPassword, int? PerMinute, string? Problem);

    /// <param name="Password">Left out, the stored one stays.</param>
    /// <param name="SignIn">By a password, or by the mailbox's own sign-in at its provider.</param>
    public sealed record Request(
        [property: Required, MinLength(1), MaxLength(255)] string Host,
        [property: Range(1, 65535)] int Port,
        [property: AllowedValues("none", "starttls", "tls")] string Security,
        [property: MaxLength(320)] string? Username = null,
        [property: MaxLength(1000)] string? Password = null,
        [property: Range(1, 6000)] int? PerMinute = null,
        [property: AllowedValues(MailboxServer.ByPassword, MailboxServer.ByGrant)] string SignIn = MailboxServer.ByPassword)
    {
        public ServerForm.Request Form() => new(Host, Port, Security, Username, Password, PerMinute);
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/mailboxes/{id}/outgoing", Read).Requires(Permissions.ManageEmail).WithName("ReadMailboxServer");
        api.MapPut("/mailboxes/{id}/outgoing", Set).Requires(Permissions.ManageEmail).Writes().WithName("SetMailboxServer");
        api.MapDelete("/mailboxes/{id}/outgoing", Forget).Requires(Permissions.ManageEmail).Writes().WithName("ForgetMailboxServer");
        api.MapPost("/mailboxes/{id}/outgoing/test", Test).Requires(Permissions.ManageEmail).WithName("TestMailboxServer");
    }

    internal static async Task<Results<Ok<Shown>, NoContent, NotFound>> Read(MailboxId id, RegularsDb db, CancellationToken ct)
    {
        if (!await db.Mailboxes.AnyAsync(mailbox => mailbox.Id == id, ct))
            return TypedResults.NotFound();
        return await Find(db, id, ct) is { } server ? TypedResults.Ok(await Show(server, db, ct)) : TypedResults.NoContent();
    }

    internal static async Task<Results<Ok<Shown>, NotFound, Refused>> Set(
        MailboxId id, Request request, RegularsDb db, Secrets secrets, AuditLog audit, EventOutbox outbox, CancellationToken ct)
    {
        if (!await db.Mailboxes.AnyAsync(mailbox => mailbox.Id == id, ct))
            return TypedResults.NotFound();
        var known = await Find(db, id, ct);
        var server = known ?? new MailboxServer(id);
        if (server.Apply(request, secrets) is { } error)
            return new Refused(error);
        if (known is null)
            db.Add(server);
        await outbox.Hurry<SendReplyWhenWritten>(ct);
        audit.Record("mailbox.outgoing-set", id.ToString(), new { request.Host, request.Port, request.Security, server.SignIn, server.Username, request.PerMinute });
        return TypedResults.Ok(await Show(server, db, ct));
    }

    internal static async Task<Results<NoContent, NotFound>> Forget(MailboxId id, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await Find(db, id, ct) is not { } server)
            return TypedResults.NotFound();
        db.Remove(server);
        audit.Record("mailbox.outgoing-forgotten", id.ToString(), new { server.Host });
        return TypedResults.NoContent();
    }

    internal static async Task<Results<Ok<ServerTest>, NotFound, Refused>> Test(
        MailboxId id, OutgoingRoutes.TestRequest request, IMailboxDirectory mailboxes, OutgoingServers servers, CancellationToken ct)
    {
        if (!EmailAddress.IsValid(request.To))
            return new Refused(EmailErrors.BadAddress);
        if (await mailboxes.Find(id, ct) is not { } mailbox)
            return TypedResults.NotFound();
        if (await servers.Find(id, ct) is not { } way)
            return new Refused(EmailErrors.NoServer);
        return TypedResults.Ok(await servers.Test(way, mailbox.Address, request.To, ct));
    }

    private static Task<MailboxServer?> Find(RegularsDb db, MailboxId id, CancellationToken ct) =>
        db.MailboxServers.SingleOrDefaultAsync(server => server.MailboxId == id, ct);

    private static Error? Apply(this MailboxServer server, Request request, Secrets secrets)
    {
        server.SignInBy(request.SignIn);
        return server.UsesGrant ? server.ApplyWithoutPassword(request.Form()) : server.Apply(request.Form(), secrets);
    }

    private static async Task<Shown> Show(MailboxServer server, RegularsDb db, CancellationToken ct)
    {
        var grant = server.UsesGrant ? await db.OauthGrants.AsNoTracking().SingleOrDefaultAsync(grant => grant.MailboxId == server.MailboxId, ct) : null;
        return new Shown(
            server.Host, server.Port, server.Security, server.SignIn, server.Username, server.ProtectedPassword is not null, server.PerMinute,
            !server.UsesGrant ? null : grant is null ? OauthGrant.NobodySignedIn : grant.Lack);
    }
}
