namespace Regulars.Team.Agents;

/// <summary>Whether an agent works here: not yet, now, no more.</summary>
internal enum AgentState
{
    Invited,
    Active,
    Removed,
}
