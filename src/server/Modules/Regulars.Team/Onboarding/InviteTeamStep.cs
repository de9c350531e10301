using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Team.Agents;

namespace Regulars.Team.Onboarding;

/// <summary>Somebody else is here or invited.</summary>
internal sealed class InviteTeamStep(RegularsDb db) : IOnboardingStep
{
    public string Key => "team";

    public int Minutes => 2;

    public async Task<bool> IsDone(CancellationToken ct) => await db.Agents.CountAsync(agent => agent.State != AgentState.Removed, ct) > 1;
}
