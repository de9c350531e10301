using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Channels.Email.Fetching.Accounts;
using Regulars.Contracts.Channels;
using Regulars.Platform.Audit;
using Regulars.Platform.Feed;
using Regulars.Platform.Http;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Fetching.Backfilling;

/// <summary>Begins to bring older mail in, and stops it. How far it is stands at the account.</summary>
internal static class BackfillRoutes
{
    public sealed record Request(DateOnly Since);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPut("/mailboxes/{id}/imap/backfill", Start).Requires(Permissions.ManageEmail).Writes().WithName("StartBackfill");
        api.MapDelete("/mailboxes/{id}/imap/backfill", Cancel).Requires(Permissions.ManageEmail).Writes().WithName("CancelBackfill");
    }

    internal static async Task<Results<NoContent, NotFound, Refused>> Start(
        MailboxId id, Request request, RegularsDb db, EventOutbox outbox, AuditLog audit, FeedWriter feed, IClock clock, CancellationToken ct)
    {
        var account = await db.ImapAccounts.SingleOrDefaultAsync(account => account.MailboxId == id, ct);
        if (account is null)
            return TypedResults.NotFound();
        if (request.Since > DateOnly.FromDateTime(clock.GetCurrentInstant().ToDateTimeUtc().AddDays(1)))
            return new Refused(EmailErrors.BackfillFromFuture);
        var backfill = await db.Backfills.SingleOrDefaultAsync(backfill => backfill.MailboxId == id, ct);
        if (backfill is { IsRunning: true })
            return new Refused(EmailErrors.BackfillRunning);

        if (backfill is null)
            db.Add(backfill = new Backfill(id));
        backfill.Start(request.Since, account.Folder, clock.GetCurrentInstant());
        outbox.Add(new BackfillDue(id, backfill.Run));
        audit.Record("email.backfill-started", id.ToString(), new { request.Since });
        feed.Tell(ImapNews.Of(id));
        return TypedResults.NoContent();
    }

    internal static async Task<Results<NoContent, NotFound>> Cancel(
        MailboxId id, RegularsDb db, AuditLog audit, FeedWriter feed, IClock clock, CancellationToken ct)
    {
        if (await db.Backfills.SingleOrDefaultAsync(backfill => backfill.MailboxId == id, ct) is not { } backfill)
            return TypedResults.NotFound();
        if (!backfill.IsRunning)
            return TypedResults.NoContent();
        backfill.Cancel(clock.GetCurrentInstant());
        audit.Record("email.backfill-cancelled", id.ToString());
        feed.Tell(ImapNews.Of(id));
        return TypedResults.NoContent();
    }
}
