using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;

namespace Regulars.Channels.Email.Receipts;

/// <summary>Somebody opened a conversation and is to know that their mail has come in.</summary>
/// <param name="IsClosed">It came outside business hours.</param>
[EventName("receipt.due")]
internal sealed record ReceiptDue(
    ConversationId Conversation, MailboxId Mailbox, string ToName, string ToAddress, string Subject, string? Answers, bool IsClosed = false) : IEvent
{
    public string? Lane => Conversation.ToString();
}
