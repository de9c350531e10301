using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Channels.Email.Fetching.Accounts;
using Regulars.Channels.Email.Fetching.Taking;
using Regulars.Channels.Email.Receiving;
using Regulars.Contracts;
using Regulars.Platform.Feed;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Fetching.Backfilling;

/// <summary>
/// Brings older mail in by small steps. Each mail moves the cursor in the transaction that stores it, so after a kill the next step goes on behind the
/// last that is here.
/// </summary>
internal sealed class RunBackfill(
    RegularsDb db, WorkspaceScope scope, EventOutbox outbox, FeedWriter feed, ImapServers servers, ImapClient imap, IClock clock)
    : ICallOutside<BackfillDue, RunBackfill.Step, RunBackfill.Made>
{
    private const int MailsInOneStep = 100;
    private const int StepMs = 20_000;

    /// <summary>Mail that is not read yet: a new one waits behind it, so there is never much of it.</summary>
    private const int MostUnread = 40;

    private static readonly Duration UntilRead = Duration.FromMilliseconds(500);
    private static readonly Duration UntilRepaired = Duration.FromSeconds(20);

    /// <param name="Uids">Those to bring; null: it is not known yet which there are.</param>
    /// <param name="UpTo">The last that this step looks at.</param>
    /// <param name="Known">Those of them that are here already.</param>
    internal sealed record Step(AccountKey Key, int Run, string Folder, string Since, long UidValidity, string? Uids, long UpTo, int Known);

    internal sealed record Made(FolderUids? Listed, FetchAnswer? Fetched, string? Problem);

    public async Task<Step?> Intend(BackfillDue happened, CancellationToken ct)
    {
        var account = await db.ImapAccounts.SingleOrDefaultAsync(account => account.MailboxId == happened.Mailbox, ct);
        var backfill = await Find(happened, ct);
        if (backfill is null || account is null)
            return null;
        if (account.IsPaused || await db.RawMails.CountAsync(mail => mail.MailboxId == happened.Mailbox && mail.State == MailState.Stored, ct) > MostUnread)
        {
            await Later(happened, account.IsPaused ? UntilRepaired : UntilRead, ct);
            return null;
        }
        var step = new Step(
            new AccountKey(scope.Required, happened.Mailbox), happened.Run, backfill.Folder, $"{backfill.Since:yyyy-MM-dd}", backfill.UidValidity, null, 0, 0);
        return backfill.Uids is null ? step : await Next(step, backfill, ct);
    }

    public async Task<Made> Call(Step intent, CancellationToken ct)
    {
        if (intent.Uids == "")
            return new Made(null, new FetchAnswer(true, true, null, null), null);
        var found = await servers.Find(intent.Key, wasRefused: false, ct);
        if (found?.Server is not { } server)
            return new Made(null, null, found?.Problem ?? "The account is not connected.");
        return intent.Uids is { } uids
            ? new Made(null, await imap.Fetch(new FetchOrder(intent.Key.ToString(), server, intent.Folder, intent.UidValidity, uids, "backfill", StepMs), ct), null)
            : new Made(await imap.List(server, intent.Folder, intent.Since, ct), null, null);
    }

    public async Task Record(Step intent, Made result, CancellationToken ct)
    {
        var due = new BackfillDue(intent.Key.Mailbox, intent.Run);
        if (await Find(due, ct) is not { } backfill)
            return;
        feed.Tell(ImapNews.Of(intent.Key.Mailbox));
        var problem = result.Problem ?? result.Listed?.Detail ?? result.Fetched?.Detail;
        if (problem is not null)
        {
            if (result.Fetched?.Step == "folder")
                backfill.StartOver();
            backfill.Stumble(problem);
            await Later(due, UntilRepaired, ct);
            return;
        }
        if (result.Listed is { } listed)
            backfill.List(listed.UidValidity, UidSet.Parse(listed.Uids));
        else if (result.Fetched is { IsWhole: true })
            backfill.Pass(intent.UpTo, intent.Known, UidSet.Parse(backfill.Uids).After(intent.UpTo).Count());
        await GoOn(due, backfill, ct);
    }

    private async Task GoOn(BackfillDue due, Backfill backfill, CancellationToken ct)
    {
        if (backfill.Remaining > 0)
        {
            await Later(due, Duration.Zero, ct);
            return;
        }
        backfill.Finish(clock.GetCurrentInstant());
        if (await db.ImapWatches.SingleOrDefaultAsync(watch => watch.MailboxId == due.Mailbox, ct) is { } watch && watch.Folder == backfill.Folder)
            watch.ReachBack(Instant.FromDateTimeUtc(backfill.Since.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)));
    }

    /// <summary>The next few; those that are here already are not fetched again.</summary>
    private async Task<Step> Next(Step step, Backfill backfill, CancellationToken ct)
    {
        List<long> next = [.. UidSet.Parse(backfill.Uids).After(backfill.LastUid).Take(MailsInOneStep)];
        var here = await db.SeenMails
            .Where(mail => mail.MailboxId == backfill.MailboxId && mail.Folder == backfill.Folder && mail.UidValidity == backfill.UidValidity)
            .Where(mail => next.Contains(mail.Uid) && mail.SeenAs != SeenAs.Older)
            .Select(mail => mail.Uid).ToListAsync(ct);
        return step with { Uids = UidSet.Of(next.Except(here)).ToString(), UpTo = next.LastOrDefault(), Known = here.Count };
    }

    private async Task<Backfill?> Find(BackfillDue due, CancellationToken ct) =>
        await db.Backfills.SingleOrDefaultAsync(backfill => backfill.MailboxId == due.Mailbox, ct) is { IsRunning: true } backfill && backfill.Run == due.Run
            ? backfill
            : null;

    private Task Later(BackfillDue due, Duration wait, CancellationToken ct) => outbox.Continue(due, clock.GetCurrentInstant() + wait, ct);
}
