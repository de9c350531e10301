using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Conversations.Facts;

namespace Regulars.Conversations;

internal sealed partial class Conversation
{
    public AgentId? AssigneeId { get; private set; }

    public string? AssigneeName { get; private set; }

    public Instant AssigneeSince { get; private set; }

    /// <summary>Why it came to its agent; null where it is nobody's, or was given before reasons were kept.</summary>
    public AssignedWhy? AssignedWhy { get; private set; }

    public Assignee? Assignee => AssigneeId is { } id ? new Assignee(id, AssigneeName!) : null;

    /// <summary>Gives it to somebody, or to nobody. Refused when it is no longer whose the person saw it to be.</summary>
    public Outcome Assign(Assignee? to, AgentId? seen, Moment now, AssignedWhy? why = null)
    {
        if (AssigneeId == to?.Id)
            return Outcome.Unchanged;
        if (AssigneeId != seen)
            return ConversationErrors.AssignedMeanwhile(Assignee);

        var from = Assignee;
        if (from is not null)
            stints.Add(Stint.Of(this, StintKind.Assignee, from.Id.ToString(), AssigneeSince, now));
        (AssigneeId, AssigneeName, AssigneeSince, changedBy) = (to?.Id, to?.Name, now.At, now.By.Id);
        AssignedWhy = to is null ? null : why ?? (now.By.Id == to.Id.Value ? Conversations.AssignedWhy.Taken : Conversations.AssignedWhy.Given);
        Tell(now, "assigned", new { agent = to, from, why = AssignedWhy });
        Raise(new ConversationAssigned(Id, from?.Id, to?.Id, now.By));
        return Outcome.Done;
    }

    public void CallAssignee(string name) => AssigneeName = name;
}

/// <summary>How a conversation came to its agent.</summary>
internal enum AssignedWhy
{
    /// <summary>By somebody else.</summary>
    Given,

    /// <summary>By the agent.</summary>
    Taken,
    RoundRobin,
    LeastBusy,

    /// <summary>The agent had helped this customer before.</summary>
    SameAgent,
}

/// <summary>The agent a conversation belongs to.</summary>
internal sealed record Assignee(AgentId Id, string Name);
