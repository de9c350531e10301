using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Snoozing;

/// <summary>Brings a conversation back when its time has come; one that was woken or put off since stays as it is.</summary>
internal sealed class WakeConversationWhenSnoozeEnds(RegularsDb db, IClock clock, IBusinessTime calendar) : IReactTo<SnoozeEnded>
{
    public async Task React(SnoozeEnded happened, CancellationToken ct)
    {
        if (await db.Conversations.Find(happened.Conversation, ct) is { } conversation && conversation.SnoozedUntil == happened.Until)
            conversation.Wake("due", new Moment(Actor.System, clock, calendar));
    }
}
