using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Conversations.Facts;

namespace Regulars.Conversations;

internal sealed partial class Conversation
{
    private const int LongestPreview = 200;
    private const int LongestSubject = 500;

    /// <summary>Opens a conversation with its first message, from a customer.</summary>
    public static Conversation Open(IncomingMessage message, Moment now)
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
        };
        conversation.Receive(message, now);
        return conversation;
    }

    /// <summary>A customer's message sets it open, ends its snooze, and reopens it when it was resolved.</summary>
    public Message Receive(IncomingMessage message, Moment now)
    {
        var isFirst = LastSequence == 0;
        Reopen("message", now);
        Wake("message", now);
        var received = Add(Message.Received(NextSequence(), message, now));
        LastPublicSequence = LastSequence;
        WaitingSince ??= message.ReceivedAt;
        IsUnread = true;
        Join(message);
        Show(received);
        Move(Status.Open, now);
        if (customersTurnSince is { } turn)
            responses.Add(Response.Of(received.Id, ResponseSide.Customer, isFirst: false, turn, now with { At = message.ReceivedAt }));
        customersTurnSince = null;
        Raise(new MessageReceived(Id, received.Id, message.From.Id, isFirst));
        return received;
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
