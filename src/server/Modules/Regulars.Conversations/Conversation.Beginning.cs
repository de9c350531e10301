using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Contracts.Workspaces;

namespace Regulars.Conversations;

internal sealed partial class Conversation
{
    /// <summary>Opens a conversation from our side; its first message is ours and is written at once.</summary>
    public static Conversation Begin(string channel, BrandId brand, MailboxId mailbox, CustomerSummary to, string subject, Moment now)
    {
        var conversation = new Conversation
        {
            Id = TypedId.New<ConversationId>(),
            Channel = channel,
            Subject = Cut(string.Join(' ', subject.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), LongestSubject),
            BrandId = brand,
            MailboxId = mailbox,
            CustomerId = to.Id,
            CustomerName = to.Name,
            CreatedAt = now.At,
            LastMessageAt = now.At,
            StatusSince = now.At,
            AssigneeSince = now.At,
            TeamSince = now.At,
            Participants = [new Participant(to.Name, to.Address!, ParticipantRole.Customer)],
        };
        conversation.Raise(new ConversationBegun(conversation.Id, to.Id, now.By));
        return conversation;
    }
}
