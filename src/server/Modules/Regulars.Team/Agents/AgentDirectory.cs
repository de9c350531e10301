using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Team;
using Regulars.Platform.Persistence;

namespace Regulars.Team.Agents;

internal sealed class AgentDirectory(RegularsDb db) : IAgents
{
    public Task<AgentSummary?> Find(AgentId id, CancellationToken ct) => db.Agents.AsNoTracking()
        .Where(agent => agent.Id == id && agent.State != AgentState.Removed)
        .Select(agent => new AgentSummary(agent.Id, agent.Name, agent.Email, agent.Role)).SingleOrDefaultAsync(ct);
}
