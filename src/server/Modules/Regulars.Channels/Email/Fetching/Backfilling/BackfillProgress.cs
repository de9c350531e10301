using Regulars.Channels.Email.Fetching.Taking;
using Regulars.Contracts.Channels;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Fetching.Backfilling;

/// <summary>Moves a backfill's cursor with each of its mails, and tells those who watch the bar.</summary>
internal sealed class BackfillProgress(RegularsDb db, WorkspaceScope scope, FeedWriter feed)
{
    private const int MailsBetweenNews = 20;

    public async Task<bool> IsWanted(FetchedMail mail, CancellationToken ct) =>
        await Find(mail.Account.Mailbox, ct) is { IsRunning: true } backfill && backfill.Folder == mail.Folder && backfill.UidValidity == mail.UidValidity;

    public async Task Advance(FetchedMail mail, SeenAs seenAs, CancellationToken ct)
    {
        if (await Find(mail.Account.Mailbox, ct) is not { IsRunning: true } backfill)
            return;
        backfill.Advance(mail.Uid, seenAs);
        if (backfill.Remaining % MailsBetweenNews == 0)
            feed.Tell(ImapNews.Of(mail.Account.Mailbox));
    }

    private async Task<Backfill?> Find(MailboxId mailbox, CancellationToken ct) => await db.Backfills.FindAsync([scope.Required, mailbox], ct);
}
