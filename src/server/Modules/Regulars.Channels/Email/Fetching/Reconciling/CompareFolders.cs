using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Platform.Clock;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Fetching.Reconciling;

/// <summary>Every hour each folder is compared: what was missed, whatever the reason, is fetched.</summary>
internal sealed class CompareFolders(RegularsDb db, EventOutbox outbox) : IJob
{
    public async Task Run(Instant due, CancellationToken ct)
    {
        foreach (var mailbox in await db.ImapAccounts.Where(account => !account.IsPaused).Select(account => account.MailboxId).ToListAsync(ct))
        {
            var folder = new FolderDue(mailbox);
            await outbox.Schedule(folder, due, folder.Key, ct);
        }
    }
}
