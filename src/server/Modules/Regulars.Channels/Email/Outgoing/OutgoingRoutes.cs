using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Sending;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Outgoing;

/// <summary>Shows, sets, forgets and tries the outgoing server.</summary>
internal static class OutgoingRoutes
{
    public sealed record Shown(
        string Host, int Port, [property: AllowedValues("none", "starttls", "tls")] string Security, string? Username, bool HasPassword, int? PerMinute,
        int KeptUnsent);

    public sealed record TestRequest([property: Required, MaxLength(EmailAddress.Longest)] string To);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/email/outgoing", Read).Requires(Permissions.ManageEmail).WithName("ReadOutgoingServer");
        api.MapPut("/email/outgoing", Set).Requires(Permissions.ManageEmail).Writes().WithName("SetOutgoingServer");
        api.MapDelete("/email/outgoing", Forget).Requires(Permissions.ManageEmail).Writes().WithName("ForgetOutgoingServer");
        api.MapPost("/email/outgoing/test", Test).Requires(Permissions.ManageEmail).WithName("TestOutgoingServer");
    }

    internal static async Task<Results<Ok<Shown>, NoContent>> Read(RegularsDb db, CancellationToken ct) =>
        await db.OutgoingServers.AsNoTracking().SingleOrDefaultAsync(ct) is { } server
            ? TypedResults.Ok(Show(server, await CountKept(db, ct)))
            : TypedResults.NoContent();

    /// <summary>What was put off is tried at once. Nothing is sent that was kept: a person sends that again.</summary>
    internal static async Task<Results<Ok<Shown>, Refused>> Set(
        ServerForm.Request request, RegularsDb db, Secrets secrets, AuditLog audit, EventOutbox outbox, CancellationToken ct)
    {
        var known = await db.OutgoingServers.SingleOrDefaultAsync(ct);
        var server = known ?? new OutgoingServerSetting();
        if (server.Apply(request, secrets) is { } error)
            return new Refused(error);
        if (known is null)
            db.Add(server);
        await outbox.Hurry<SendReplyWhenWritten>(ct);
        audit.Record("email.outgoing-set", server.Host, new { request.Port, request.Security, server.Username, request.PerMinute });
        return TypedResults.Ok(Show(server, await CountKept(db, ct)));
    }

    internal static async Task<NoContent> Forget(RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await db.OutgoingServers.SingleOrDefaultAsync(ct) is { } server)
        {
            db.Remove(server);
            audit.Record("email.outgoing-forgotten", server.Host);
        }
        return TypedResults.NoContent();
    }

    internal static async Task<Results<Ok<ServerTest>, Refused>> Test(
        TestRequest request, RegularsDb db, OutgoingServers servers, CancellationToken ct)
    {
        if (!EmailAddress.IsValid(request.To))
            return new Refused(EmailErrors.BadAddress);
        if (await servers.Find(ct) is not { } way)
            return new Refused(EmailErrors.NoServer);
        if (await db.Mailboxes.Where(mailbox => mailbox.ClosedAt == null).OrderBy(mailbox => mailbox.Id).Select(mailbox => mailbox.Address).FirstOrDefaultAsync(ct) is not { } from)
            return new Refused(EmailErrors.NoMailbox);
        return TypedResults.Ok(await servers.Test(way, from, request.To, ct));
    }

    private static Task<int> CountKept(RegularsDb db, CancellationToken ct) =>
        db.Dispatches.CountAsync(dispatch => dispatch.State == DeliveryState.Kept && !dispatch.IsNotice, ct);

    private static Shown Show(OutgoingServerSetting server, int kept) =>
        new(server.Host, server.Port, server.Security, server.Username, server.ProtectedPassword is not null, server.PerMinute, kept);
}
