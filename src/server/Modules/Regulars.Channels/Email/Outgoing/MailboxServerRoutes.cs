using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Channels;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Outgoing;

/// <summary>Shows, sets, forgets and tries the server of one mailbox; without one its mail goes through the workspace's.</summary>
internal static class MailboxServerRoutes
{
    public sealed record Shown(
        string Host, int Port, [property: AllowedValues("none", "starttls", "tls")] string Security, string? Username, bool HasPassword, int? PerMinute);

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
        return await Find(db, id, ct) is { } server ? TypedResults.Ok(Show(server)) : TypedResults.NoContent();
    }

    internal static async Task<Results<Ok<Shown>, NotFound, Refused>> Set(
        MailboxId id, ServerForm.Request request, RegularsDb db, Secrets secrets, AuditLog audit, CancellationToken ct)
    {
        if (!await db.Mailboxes.AnyAsync(mailbox => mailbox.Id == id, ct))
            return TypedResults.NotFound();
        var known = await Find(db, id, ct);
        var server = known ?? new MailboxServer(id);
        if (server.Apply(request, secrets) is { } error)
            return new Refused(error);
        if (known is null)
            db.Add(server);
        audit.Record("mailbox.outgoing-set", id.ToString(), new { request.Host, request.Port, request.Security, server.Username, request.PerMinute });
        return TypedResults.Ok(Show(server));
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
        return TypedResults.Ok(await servers.Test(way.Server, mailbox.Address, request.To, ct));
    }

    private static Task<MailboxServer?> Find(RegularsDb db, MailboxId id, CancellationToken ct) =>
        db.MailboxServers.SingleOrDefaultAsync(server => server.MailboxId == id, ct);

    private static Shown Show(MailboxServer server) =>
        new(server.Host, server.Port, server.Security, server.Username, server.ProtectedPassword is not null, server.PerMinute);
}
