using NodaTime;
using Regulars.Contracts.Channels;

namespace Regulars.Contracts.Team;

/// <summary>How a team's conversations find an agent.</summary>
public enum Assignment
{
    /// <summary>Somebody takes or gives it.</summary>
    ByHand,

    /// <summary>Each available member in turn.</summary>
    RoundRobin,

    /// <summary>Whoever of those available has the fewest.</summary>
    LeastBusy,
}

/// <summary>A team as other modules may see one.</summary>
/// <param name="KeepsAgent">Who helped a customer last is asked first.</param>
public sealed record TeamSummary(TeamId Id, string Name, Assignment Assignment, bool KeepsAgent)
{
    public bool AssignsByItself => Assignment != Assignment.ByHand;
}

/// <summary>A member who is at their desk and not on leave.</summary>
/// <param name="Capacity">How many open conversations they take at once; null for any number.</param>
/// <param name="LastTurn">When this team's turn last came to them.</param>
public sealed record AvailableMember(AgentId Id, string Name, int? Capacity, Instant? LastTurn);

/// <summary>The teams of the workspace.</summary>
public interface ITeams
{
    /// <summary>Null for a team that is not here, or no longer.</summary>
    Task<TeamSummary?> Find(TeamId id, CancellationToken ct);

    /// <summary>The team that answers what comes to a mailbox; null where anybody does.</summary>
    ValueTask<TeamSummary?> OfMailbox(MailboxId mailbox, CancellationToken ct);

    Task<IReadOnlyList<TeamId>> OfAgent(AgentId agent, CancellationToken ct);

    Task<IReadOnlyList<AvailableMember>> Available(TeamId team, CancellationToken ct);

    /// <summary>The turn came to a member, in the caller's transaction.</summary>
    Task NoteTurn(TeamId team, AgentId member, Instant at, CancellationToken ct);
}
