using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Team.Agents;

/// <summary>Guards that a workspace keeps an owner.</summary>
internal static class Owners
{
    /// <summary>Counts active owners beside this agent while nobody else can change one: two owners who demote each other count in turn.</summary>
    public static async Task<int> CountOtherOwners(this RegularsDb db, WorkspaceId workspace, AgentId agent, CancellationToken ct)
    {
        await db.Set<Workspace>().Where(w => w.Id == workspace)
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.Version, w => w.Version), ct); // takes the row's lock
        return await db.Agents.CountAsync(a => a.Role == Role.Owner && a.State == AgentState.Active && a.Id != agent, ct);
    }
}
