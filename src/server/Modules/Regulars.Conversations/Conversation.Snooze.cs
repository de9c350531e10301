using NodaTime;
using Regulars.Contracts;

namespace Regulars.Conversations;

internal sealed partial class Conversation
{
    public Instant? SnoozedUntil { get; private set; }

    /// <summary>Puts it aside until a time. A customer's message ends that early.</summary>
    public Outcome Snooze(Instant until, Moment now)
    {
        if (until <= now.At)
            return ConversationErrors.SnoozeInThePast;
        if (IsResolved)
            return ConversationErrors.ResolvedAlready;
        if (SnoozedUntil == until)
            return Outcome.Unchanged;

        SnoozedUntil = until;
        Tell(now, "snoozed", new { until });
        Move(Status, now);
        return Outcome.Done;
    }

    public Outcome Wake(string because, Moment now)
    {
        if (SnoozedUntil is null)
            return Outcome.Unchanged;

        SnoozedUntil = null;
        if (because == "due")
            IsUnread = true;
        Tell(now, "woken", new { because });
        Move(Status, now);
        return Outcome.Done;
    }
}
