using NodaTime;
using Regulars.Channels.Email.Bouncing;
using Regulars.Channels.Email.Joining;
using Regulars.Contracts.Conversations;

namespace Regulars.Channels.Email.Sending;

/// <summary>Writes down what became of a reply that was handed over.</summary>
internal sealed class RecordPosting(Dispatches dispatches, MailIdRegistry registry, TakeRefusal refusals, IConversations conversations, IClock clock)
{
    /// <summary>Looks up at once what writing these down needs.</summary>
    public async Task Recall(IReadOnlyList<Guid> letters, CancellationToken ct)
    {
        await dispatches.Load(letters, ct);
        await conversations.LoadOutgoing([.. letters.Select(MessageId.From)], ct);
    }

    public async Task Record(MessageId message, Posted posted, CancellationToken ct)
    {
        await dispatches.End(message.Value, posted, ct);
        if (posted.State == DeliveryState.Accepted && ProviderIds.In(posted.Tried.Words, posted.Tried.Server ?? "") is { } alias
            && await conversations.FindOutgoing(message, ct) is { } reply)
            await registry.RegisterAlias(reply.Conversation, alias, clock.GetCurrentInstant(), ct);
        await conversations.RecordDelivery(message, posted.State, posted.Detail, email: null, ct);
        await refusals.Take(message, posted, ct);
    }
}
