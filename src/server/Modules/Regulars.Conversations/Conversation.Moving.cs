using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Conversations.Moving;

namespace Regulars.Conversations;

internal sealed partial class Conversation
{
    /// <summary>A conversation for a message that is split off, which is then moved there.</summary>
    public static Conversation SplitOff(Message message, Conversation origin) => new()
    {
        Id = TypedId.New<ConversationId>(),
        Channel = origin.Channel,
        Subject = Cut(message.Email?.Subject is { Length: > 0 } subject ? subject : origin.Subject, LongestSubject),
        BrandId = origin.BrandId,
        MailboxId = origin.MailboxId,
        CustomerId = message.Author.Id is { } author ? Contracts.Customers.CustomerId.From(author) : origin.CustomerId,
        CustomerName = message.Author.Name,
        CreatedAt = message.At,
        LastMessageAt = message.At,
        StatusSince = message.At,
        AssigneeSince = message.At,
    };

    /// <summary>
    /// Moves a message to another conversation. A line stands where it stood, so no sequence is ever missing; where the message had been before, it takes
    /// the place of that line again.
    /// </summary>
    /// <param name="remembered">The sequence that was kept for it there, by a line that is gone now; null when it never stood there.</param>
    public Outcome MoveTo(Conversation to, Message message, int? remembered, Moment now)
    {
        if (message.Direction != Conversations.Direction.In)
            return ConversationErrors.OnlyIncoming;
        if (to.Id == Id)
            return Outcome.Unchanged;

        changedBy = to.changedBy = now.By.Id;
        var sequence = message.Sequence;
        var place = remembered ?? to.NextSequence();
        Add(Message.Event(sequence, now, Channel, "message-moved", new { message = message.Id, to = to.Id, number = to.Number == 0 ? null : (int?)to.Number }));
        message.Stand(to.Id, place);
        if (remembered is null && place > 1)
            to.Tell(now, "message-arrived", new { message = message.Id, from = Id, number = Number });
        return Outcome.Done;
    }

    /// <summary>Reckons anew what the row carries, after messages came or went.</summary>
    public void Reckon(IReadOnlyList<Standing> standing, Moment now)
    {
        var inTime = standing.OrderBy(message => message.At).ThenBy(message => message.Sequence).ToList();
        LastPublicSequence = standing.Select(message => message.Sequence).DefaultIfEmpty(LastPublicSequence).Max();
        HasAttachments = standing.Any(message => message.HasAttachments);
        var reply = inTime.FindLastIndex(message => message.Direction == Conversations.Direction.Out);
        var waiting = inTime.Skip(reply + 1).FirstOrDefault(message => message.IsPersonal);
        WaitingSince = waiting?.At;
        customersTurnSince = reply >= 0 && waiting is null ? inTime[reply].At : null;
        Participants = [.. TakingPart(inTime)];
        if (inTime is [.., var last])
            (LastMessageAt, Preview, PreviewBy) = (last.At, Shorten(last.Text), last.By);
        if (inTime.Count == 0)
            Resolve(note: null, now);
        else if (WaitingSince is not null)
            Reopen("message", now);
        Move(IsResolved ? Status.Resolved : WaitingSince is not null || reply < 0 ? Status.Open : Status.Waiting, now);
        IsUnread |= Status == Status.Open;
    }

    private static IEnumerable<Participant> TakingPart(IEnumerable<Standing> standing)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var message in standing.Where(message => message.Direction == Conversations.Direction.In))
        {
            if (message.ReplyAddress is { } address && known.Add(address))
                yield return new Participant(message.Name, address, ParticipantRole.Customer);
            foreach (var copied in message.Copied.Where(copied => known.Add(copied.Address)))
                yield return new Participant(copied.Name, copied.Address, ParticipantRole.Cc);
        }
    }
}
