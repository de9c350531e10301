using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Receiving;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Joining;

internal sealed class MailPlaces(RegularsDb db) : IMailPlaces
{
    public async Task Move(MessageId message, string? mailId, ConversationId to, CancellationToken ct)
    {
        foreach (var raw in await db.Set<RawMail>().Where(mail => mail.MessageId == message).ToListAsync(ct))
            raw.MoveTo(to);
        if (mailId is null)
            return;
        var key = MailId.Key(mailId);
        if (await db.MailIds.SingleOrDefaultAsync(id => id.Id == key, ct) is { } own)
            own.MoveTo(to);
    }
}
