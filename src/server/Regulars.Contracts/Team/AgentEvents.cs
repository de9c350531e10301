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

/// <summary>A team goes by another name.</summary>
[EventName("team.renamed")]
public sealed record TeamRenamed(TeamId Team, string To) : IEvent
{
    public string? Lane => Team.ToString();
}

/// <summary>A team is no more; what was its has none now.</summary>
[EventName("team.removed")]
public sealed record TeamRemoved(TeamId Team) : IEvent
{
    public string? Lane => Team.ToString();
}
