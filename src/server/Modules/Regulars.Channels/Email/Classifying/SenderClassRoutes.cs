using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Classifying;

/// <summary>The senders whose mail people have put in a class for good, and how to take that back.</summary>
internal static class SenderClassRoutes
{
    public sealed record Shown(string Address, MailClass Class, Actor By, Instant At);

    public sealed record Request([property: DeniedValues(MailClass.OwnLoop)] MailClass Class);

    public sealed record Cursor(Instant At, string Address);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/email/senders", List).Requires(Permissions.ManageEmail).WithName("ListSenderClasses");
        api.MapPut("/email/senders/{address}", Remember).Requires(Permissions.ManageEmail).Writes().WithName("RememberSenderClass");
        api.MapDelete("/email/senders/{address}", Forget).Requires(Permissions.ManageEmail).Writes().WithName("ForgetSenderClass");
    }

    internal static async Task<Results<Ok<Page<Shown>>, Refused>> List(string? cursor, int? limit, RegularsDb db, CancellationToken ct)
    {
        if (!Paging.TryRead<Cursor>(cursor, out var after))
            return new Refused(CommonErrors.BadCursor);
        var size = Paging.Limit(limit);
        var senders = db.SenderClasses.AsNoTracking();
        if (after is not null)
            senders = senders.Where(sender => sender.At < after.At || (sender.At == after.At && sender.Address.CompareTo(after.Address) > 0));
        var found = await senders.OrderByDescending(sender => sender.At).ThenBy(sender => sender.Address).Take(size + 1).ToListAsync(ct);
        return TypedResults.Ok(Paging.Of(
            [.. found.Select(sender => new Shown(sender.Address, sender.Class, sender.By, sender.At))], size, last => new Cursor(last.At, last.Address)));
    }

    internal static async Task<Results<NoContent, NotFound>> Remember(string address, Request request, ISenders senders, AuditLog audit, CancellationToken ct)
    {
        var normal = EmailAddress.Normal(address);
        if (!EmailAddress.IsValid(normal))
            return TypedResults.NotFound();
        await senders.Remember(normal, request.Class, ct);
        audit.Record("email.sender-remembered", normal, new { request.Class });
        return TypedResults.NoContent();
    }

    internal static async Task<Results<NoContent, NotFound>> Forget(string address, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        var normal = EmailAddress.Normal(address);
        if (await db.SenderClasses.SingleOrDefaultAsync(sender => sender.Address == normal, ct) is not { } known)
            return TypedResults.NotFound();
        db.Remove(known);
        audit.Record("email.sender-forgotten", normal, new { known.Class });
        return TypedResults.NoContent();
    }
}
