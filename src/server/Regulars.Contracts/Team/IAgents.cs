namespace Regulars.Contracts.Team;

/// <summary>An agent as other modules may see one.</summary>
public sealed record AgentSummary(AgentId Id, string Name, string Email, Role Role);

/// <summary>Who works in this workspace.</summary>
public interface IAgents
{
    /// <summary>Null when there is no such agent here, or when the agent has been removed.</summary>
    Task<AgentSummary?> Find(AgentId id, CancellationToken ct);
}
