using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Platform;
using Regulars.Platform.Persistence;
using Regulars.Platform.Search;

namespace Regulars.Conversations.Moving;

/// <summary>Moves a message between conversations, with all that hangs on it: their rows, what joining knows, and the words to find it by.</summary>
internal sealed class MessageMover(RegularsDb db, IMailPlaces places, SearchIndex search, Actor by, IClock clock, IBusinessTime calendar)
{
    public async Task<Outcome> Move(Conversation from, Conversation to, Message message, CancellationToken ct)
    {
        var now = new Moment(by, clock, calendar);
        var here = await Standing(from.Id, ct);
        var there = await Standing(to.Id, ct);
        var kept = await PlaceOf(message.Id, to.Id, ct);
        var outcome = from.MoveTo(to, message, kept?.Sequence, now);
        if (!outcome.IsChange)
            return outcome;
        if (kept is not null)
            db.Remove(kept);

        await places.Move(message.Id, message.Email?.MessageId, to.Id, ct);
        from.Reckon([.. here.Where(m => m.Id != message.Id).Select(Moving.Standing.Of)], now);
        to.Reckon([.. there.Append(message).Select(Moving.Standing.Of)], now);
        search.Add(new SearchRow(to.Id, message.Id, message.At, message.Text));
        return outcome;
    }

    private Task<List<Message>> Standing(ConversationId conversation, CancellationToken ct) =>
        db.Messages.AsNoTracking().Where(m => m.ConversationId == conversation && m.Kind == MessageKind.Message).ToListAsync(ct);

    /// <summary>The line that stands in a conversation for a message that was moved away from there.</summary>
    private async Task<Message?> PlaceOf(MessageId message, ConversationId conversation, CancellationToken ct)
    {
        var lines = await db.Messages.Where(m => m.ConversationId == conversation && m.EventName == "message-moved").ToListAsync(ct);
        return lines.Find(line => JsonSerializer.Deserialize<Gap>(line.EventData!, Json.Stored)!.Message == message);
    }

    private sealed record Gap(MessageId Message);
}
