using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Channels.Email.Fetching.Backfilling;
using Regulars.Contracts.Channels;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Fetching.Taking;

/// <summary>Notes in the caller's transaction what became of a message, and moves the cursor of whoever asked for it.</summary>
internal sealed class SeenMails(RegularsDb db, WorkspaceScope scope, BackfillProgress backfills)
{
    /// <summary>A backfill may have been cancelled while its mails were on the way.</summary>
    public async Task<bool> IsWanted(FetchedMail mail, CancellationToken ct) => mail.Purpose != Purpose.Backfill || await backfills.IsWanted(mail, ct);

    public async Task Take(FetchedMail mail, SeenAs seenAs, RawMailId raw, long size, Instant at, CancellationToken ct)
    {
        (await Find(mail, ct)).Take(seenAs, raw, size, at);
        await Advance(mail, seenAs, ct);
    }

    public async Task Leave(FetchedMail mail, SeenAs seenAs, long size, string? about, Instant at, CancellationToken ct)
    {
        (await Find(mail, ct)).Leave(seenAs, size, about?[..Math.Min(about.Length, SeenMail.LongestAbout)], at);
        await Advance(mail, seenAs, ct);
    }

    private async Task<SeenMail> Find(FetchedMail mail, CancellationToken ct)
    {
        var mailbox = mail.Account.Mailbox;
        if (await db.SeenMails.FindAsync([scope.Required, mailbox, mail.Folder, mail.UidValidity, mail.Uid], ct) is { } known)
            return known;
        var seen = new SeenMail(mailbox, mail.Folder, mail.UidValidity, mail.Uid);
        db.Add(seen);
        return seen;
    }

    private async Task Advance(FetchedMail mail, SeenAs seenAs, CancellationToken ct)
    {
        if (mail.Purpose == Purpose.Backfill)
            await backfills.Advance(mail, seenAs, ct);
        else if (mail.Purpose == Purpose.Watch && await db.ImapWatches.FindAsync([scope.Required, mail.Account.Mailbox], ct) is { } watch && watch.IsAt(mail.Folder, mail.UidValidity))
            watch.Advance(mail.Uid);
    }
}
