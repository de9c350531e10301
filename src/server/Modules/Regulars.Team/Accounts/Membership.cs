using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;

namespace Regulars.Team.Accounts;

/// <summary>An account works in a workspace, as this agent. Read before a workspace is known.</summary>
internal sealed class Membership(AccountId account, WorkspaceId workspace, AgentId agent)
{
    public AccountId Account { get; private set; } = account;

    public WorkspaceId Workspace { get; private set; } = workspace;

    public AgentId Agent { get; private set; } = agent;
}
