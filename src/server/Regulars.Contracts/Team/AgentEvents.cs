namespace Regulars.Contracts.Team;

/// <summary>An agent goes by another name.</summary>
[EventName("agent.renamed")]
public sealed record AgentRenamed(AgentId Agent, string To) : IEvent
{
    public string? Lane => Agent.ToString();
}

/// <summary>An agent no longer works here; what was theirs has no owner now.</summary>
[EventName("agent.removed")]
public sealed record AgentRemoved(AgentId Agent) : IEvent
{
    public string? Lane => Agent.ToString();
}
