using NodaTime;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Customers;
using Regulars.Contracts.Workspaces;

namespace Regulars.Contracts.Conversations;

/// <summary>A message that came from outside, understood and ready to stand in a conversation.</summary>
public sealed record IncomingMessage
{
    /// <summary>The conversation it joins; null opens a new one.</summary>
    public ConversationId? Into { get; init; }

    public required string Channel { get; init; }

    public required BrandId Brand { get; init; }

    public required MailboxId Mailbox { get; init; }

    public required CustomerSummary From { get; init; }

    /// <summary>The address written from, which a reply goes back to.</summary>
    public required string FromAddress { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    /// <summary>Cleaned; null when the message has text only.</summary>
    public string? Html { get; init; }

    public FoldPosition? Fold { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    public EmailDetails? Email { get; init; }

    /// <summary>The conversation it came out of and goes on apart from, such as a forwarded one.</summary>
    public ConversationId? LinkedTo { get; init; }

    public required Instant ReceivedAt { get; init; }
}

/// <summary>Where a message came to stand.</summary>
public sealed record ReceivedMessage(ConversationId Conversation, MessageId Message, int Sequence);

/// <summary>A reply as its channel needs it to send it.</summary>
/// <param name="WasTried">Its channel has begun to send it before.</param>
/// <param name="IsFirst">It opens its conversation: it answers nothing.</param>
/// <param name="IsOvertaken">It was to leave later, and the customer has written since: whoever wrote it has to look again.</param>
public sealed record OutgoingMessage(
    ConversationId Conversation,
    int ConversationNumber,
    MessageId Message,
    string Subject,
    string Text,
    string Html,
    Actor Author,
    BrandId Brand,
    MailboxId Mailbox,
    IReadOnlyList<MailAddress> To,
    IReadOnlyList<MailAddress> Cc,
    IReadOnlyList<Attachment> Attachments,
    string? AnswersMessageId,
    DeliveryState State,
    bool WasTried,
    Instant WrittenAt,
    bool IsOvertaken = false,
    bool IsFirst = false);

/// <summary>Commands about conversations that join the caller's transaction.</summary>
public interface IConversations
{
    /// <summary>
    /// Takes a message in. A person's sets the conversation open, ends its snooze, reopens it when it was resolved; a machine's answer moves nothing.
    /// </summary>
    Task<ReceivedMessage> Receive(IncomingMessage message, CancellationToken ct);

    /// <summary>Looks these up at once; receiving into them in the same transaction then asks for none of them again.</summary>
    Task LookUp(IReadOnlyList<ConversationId> conversations, CancellationToken ct);

    Task<ConversationId?> FindByNumber(int number, CancellationToken ct);

    /// <summary>The numbers that people call these by.</summary>
    Task<IReadOnlyDictionary<ConversationId, int>> Numbers(IReadOnlyList<ConversationId> conversations, CancellationToken ct);

    /// <summary>Whether somebody with this address already takes part.</summary>
    Task<bool> TakesPart(ConversationId conversation, string address, CancellationToken ct);

    /// <summary>Null when the message is gone or no reply.</summary>
    Task<OutgoingMessage?> FindOutgoing(MessageId message, CancellationToken ct);

    /// <summary>Looks these up at once; recording their delivery in the same transaction then asks for none of them again.</summary>
    Task LoadOutgoing(IReadOnlyList<MessageId> messages, CancellationToken ct);

    /// <summary>Moves a reply's delivery forward; a step back changes nothing.</summary>
    Task RecordDelivery(MessageId message, DeliveryState state, string? detail, EmailDetails? email, CancellationToken ct);

    /// <summary>
    /// Writes down what became of a reply after it had left. One that came back is a quiet line and shows the conversation to its people again.
    /// Null when the reply is gone.
    /// </summary>
    Task<ConversationId?> RecordReturn(ReturnedReply returned, CancellationToken ct);

    /// <summary>A quiet line of what another module did. <paramref name="data"/> is what its words need. A conversation that is gone is told nothing.</summary>
    Task Tell(ConversationId conversation, Actor by, string name, object data, CancellationToken ct);
}
