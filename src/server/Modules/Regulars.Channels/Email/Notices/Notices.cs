using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Outgoing;
using Regulars.Contracts.Channels;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Notices;

internal sealed class Notices(RegularsDb db, OutgoingServers servers, EventOutbox outbox) : INotices
{
    public async Task<bool> CanSend(CancellationToken ct) => await servers.Find(ct) is not null && await db.Mailboxes.AnyAsync(mailbox => mailbox.ClosedAt == null, ct);

    public void Send(Notice notice) => outbox.Add(notice);
}
