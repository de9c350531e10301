using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Conversations.Facts;
using Regulars.Conversations.Receiving;

namespace Regulars.Conversations;

internal sealed partial class Conversation
{
    private const int LongestPreview = 200;
    private const int LongestSubject = 500;

    /// <summary>Opens a conversation with its first message, from a customer.</summary>
    public static Conversation Open(IncomingMessage message, Weight weight, Moment now, TeamSummary? team = null)
    {
        var conversation = new Conversation
        {
            Id = TypedId.New<ConversationId>(),
            Channel = message.Channel,
            Subject = Cut(message.Subject, LongestSubject),
            BrandId = message.Brand,
            MailboxId = message.Mailbox,
            CustomerId = message.From.Id,
            CustomerName = message.From.Name,
            CreatedAt = message.ReceivedAt,
            StatusSince = message.ReceivedAt,
            AssigneeSince = message.ReceivedAt,
            TeamId = team?.Id,
            TeamName = team?.Name,
            TeamSince = message.ReceivedAt,
        };
        conversation.Receive(message, weight, now);
        conversation.AskForAgent(team);
        return conversation;
    }

    /// <summary>A customer's message sets it open, ends its snooze, and reopens it when it was resolved; a machine's does less.</summary>
    public Message Receive(IncomingMessage message, Weight weight, Moment now)
    {
        var isFirst = LastSequence == 0;
        IsSpam |= isFirst && weight == Weight.Spam;
        if (weight <= Weight.Notice)
        {
            Reopen("message", now);
            Wake("message", now);
        }
        var received = Add(Message.Received(NextSequence(), message, now));
        LastPublicSequence = LastSequence;
        Join(message);
        if (isFirst || weight <= Weight.Notice || (IsResolved && received.At >= LastMessageAt))
            Show(received);
        if (weight <= Weight.Notice)
            Heed(received, weight, now);
        else if (isFirst)
            SetAside(now);
        Raise(new MessageReceived(Id, received.Id, message.From.Id, isFirst, IsAutomatic: weight != Weight.Personal));
        return received;
    }

    /// <summary>It is to be looked at; where somebody waits, the clock begins and the customer's own stops.</summary>
    private void Heed(Message received, Weight weight, Moment now)
    {
        IsUnread = true;
        if (weight == Weight.Personal)
        {
            WaitingSince ??= received.At;
            if (customersTurnSince is { } turn)
                responses.Add(Response.Of(this, received.Id, ResponseSide.Customer, isFirst: false, turn, now with { At = received.At }));
            customersTurnSince = null;
        }
        Move(weight == Weight.Personal || Status == Status.Open ? Status.Open : Status, now);
    }

    /// <summary>Nobody has to do anything about it: what began with a machine's answer is over, and what nobody asked for lies apart.</summary>
    private void SetAside(Moment now)
    {
        if (!IsSpam)
        {
            Resolution = new Resolution(Actor.System, null, now.At);
            (Status, StatusSince) = (Status.Resolved, now.At);
        }
        Move(Status, now);
    }

    public bool HasParticipant(string address) =>
        Participants.Any(participant => participant.Address.Equals(address, StringComparison.OrdinalIgnoreCase));

    private void Show(Message message)
    {
        LastMessageAt = message.At;
        Preview = Shorten(message.VisibleText);
        PreviewBy = message.Author.Kind;
        HasAttachments |= message.Attachments.Any(attachment => !attachment.IsInline);
    }

    private static string Shorten(string text) =>
        Cut(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), LongestPreview);

    /// <summary>Never through the middle of a character.</summary>
    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    private void Join(IncomingMessage message)
    {
        var known = Participants.Select(participant => participant.Address).ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<Participant> joining = [];
        if (known.Add(message.FromAddress))
            joining.Add(new Participant(message.From.Name, message.FromAddress, ParticipantRole.Customer));
        foreach (var copied in message.Email?.Cc ?? [])
        {
            if (known.Add(copied.Address))
                joining.Add(new Participant(copied.Name, copied.Address, ParticipantRole.Cc));
        }
        if (joining.Count > 0)
            Participants = [.. Participants, .. joining];
    }
}
