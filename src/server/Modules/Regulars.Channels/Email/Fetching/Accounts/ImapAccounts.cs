using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Channels.Email.Fetching.Backfilling;
using Regulars.Channels.Email.Fetching.Taking;
using Regulars.Channels.Email.Fetching.Watching;
using Regulars.Channels.Email.Mailboxes;
using Regulars.Contracts.Channels;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Fetching.Accounts;

/// <summary>Accounts as people see them: what was set, how it goes, and what it counts.</summary>
internal static class ImapAccounts
{
    /// <param name="State">connecting: the server has not been reached yet; failed: see <paramref name="Failure"/>; it is tried again.</param>
    /// <param name="Left">Mails that could not be taken in and stay on the server.</param>
    public sealed record Shown(
        MailboxId Mailbox,
        string Host,
        int Port,
        [property: AllowedValues("none", "starttls", "tls")] string Security,
        [property: AllowedValues("password", "oauth2")] string SignIn,
        string Username,
        bool HasPassword,
        string Folder,
        bool MarkSeen,
        [property: AllowedValues("connecting", "watching", "failed", "paused")] string State,
        FailureShown? Failure,
        CountShown? Count,
        int Left,
        BackfillShown? Backfill,
        int Version);

    public sealed record FailureShown([property: AllowedValues("connect", "tls", "login", "folder", "fetch")] string Step, string Detail, Instant At);

    /// <param name="Older">Messages that lie on the server since before it was connected.</param>
    public sealed record CountShown(int Server, int Stored, int Older, int Missing, Instant At);

    public sealed record BackfillShown(
        [property: AllowedValues("running", "done", "cancelled")] string State, DateOnly Since, int Found, int Stored, int Known, int Remaining, bool IsListed,
        string? Problem, Instant StartedAt, Instant? EndedAt);

    public static async Task<IReadOnlyList<Shown>> List(RegularsDb db, IQueryable<ImapAccount> accounts, CancellationToken ct)
    {
        var rows = await (
            from account in accounts.AsNoTracking()
            join mailbox in db.Set<Mailbox>().Where(mailbox => mailbox.ClosedAt == null) on account.MailboxId equals mailbox.Id
            join watch in db.Set<ImapWatch>() on account.MailboxId equals watch.MailboxId
            orderby mailbox.Address
            select new { account, watch, backfill = db.Set<Backfill>().FirstOrDefault(backfill => backfill.MailboxId == account.MailboxId) }).ToListAsync(ct);
        var left = await db.SeenMails.Where(mail => mail.SeenAs != SeenAs.New && mail.SeenAs != SeenAs.Copy && mail.SeenAs != SeenAs.Older)
            .GroupBy(mail => mail.MailboxId).Select(mails => new { mails.Key, Count = mails.Count() }).ToDictionaryAsync(mails => mails.Key, mails => mails.Count, ct);
        return [.. rows.Select(row => Show(row.account, row.watch, row.backfill, left.GetValueOrDefault(row.account.MailboxId)))];
    }

    public static async Task<Shown?> Find(RegularsDb db, MailboxId mailbox, CancellationToken ct) =>
        (await List(db, db.ImapAccounts.Where(account => account.MailboxId == mailbox), ct)).SingleOrDefault();

    private static Shown Show(ImapAccount account, ImapWatch watch, Backfill? backfill, int left) => new(
        account.MailboxId, account.Host, account.Port, account.Security, account.SignIn, account.Username, account.ProtectedPassword is not null, account.Folder,
        account.MarkSeen, StateOf(account, watch), watch is { FailedStep: { } step, FailedAt: { } at } ? new FailureShown(step, watch.FailedDetail ?? "", at) : null,
        watch.Count is { } count ? new CountShown(count.Server, count.Stored, count.Older, count.Missing, count.At) : null,
        left, backfill is null ? null : Show(backfill), account.Version);

    private static string StateOf(ImapAccount account, ImapWatch watch) =>
        account.IsPaused ? "paused" : watch.FailedStep is not null ? "failed" : watch.IsReached ? "watching" : "connecting";

    private static BackfillShown Show(Backfill backfill) => new(
        backfill.State.ToString().ToLowerInvariant(), backfill.Since, backfill.Found, backfill.Stored, backfill.Known, backfill.Remaining, backfill.Uids is not null,
        backfill.Problem, backfill.StartedAt, backfill.EndedAt);
}
