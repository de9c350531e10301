using Regulars.Contracts;

namespace Regulars.Conversations;

/// <summary>How much it presses, as people see it.</summary>
internal enum Priority
{
    Low,
    Normal,
    High,
    Urgent,
}

internal sealed partial class Conversation
{
    public Priority Priority { get; private set; } = Priority.Normal;

    public Outcome Prioritise(Priority to, Moment now)
    {
        if (Priority == to)
            return Outcome.Unchanged;

        var from = Priority;
        (Priority, changedBy) = (to, now.By.Id);
        Tell(now, "prioritised", new { from, to });
        return Outcome.Done;
    }
}
