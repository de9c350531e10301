using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Team;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;
using Regulars.Team.Agents;

namespace Regulars.Team.Teams;

internal sealed class TeamDirectory(RegularsDb db, WorkspaceScope scope, Presence presence, KeptByWorkspace<TeamsOfMailboxes> kept, IClock clock) : ITeams
{
    public async Task<TeamSummary?> Find(TeamId id, CancellationToken ct) =>
        await db.Teams.AsNoTracking().SingleOrDefaultAsync(team => team.Id == id && !team.IsRemoved, ct) is { } team ? team.AsSummary : null;

    public async ValueTask<TeamSummary?> OfMailbox(MailboxId mailbox, CancellationToken ct)
    {
        var workspace = scope.Required;
        var readIn = kept.Generation;
        var known = kept.Find(workspace) ?? kept.Keep(workspace, await Read(ct), readIn);
        return known.ByMailbox.GetValueOrDefault(mailbox);
    }

    public async Task<IReadOnlyList<TeamId>> OfAgent(AgentId agent, CancellationToken ct) =>
        await db.TeamMembers.AsNoTracking().Where(member => member.AgentId == agent).Select(member => member.TeamId).ToListAsync(ct);

    public async Task<IReadOnlyList<AvailableMember>> Available(TeamId team, CancellationToken ct)
    {
        var here = presence.Of(scope.Required).Agents.Where(agent => agent.State == "online").Select(agent => agent.Id).ToHashSet();
        if (here.Count == 0)
            return [];
        var now = clock.GetCurrentInstant();
        var members = await db.TeamMembers.AsNoTracking().Where(member => member.TeamId == team)
            .Join(db.Agents.Where(agent => agent.State == AgentState.Active && (agent.OnLeaveUntil == null || agent.OnLeaveUntil <= now)),
                member => member.AgentId, agent => agent.Id, (member, agent) => new AvailableMember(agent.Id, agent.Name, agent.Capacity, member.LastTurn))
            .ToListAsync(ct);
        return [.. members.Where(member => here.Contains(member.Id))];
    }

    public Task NoteTurn(TeamId team, AgentId member, Instant at, CancellationToken ct) => db.TeamMembers
        .Where(known => known.TeamId == team && known.AgentId == member).ExecuteUpdateAsync(set => set.SetProperty(known => known.LastTurn, at), ct);

    private async Task<TeamsOfMailboxes> Read(CancellationToken ct)
    {
        var rows = await db.TeamMailboxes.AsNoTracking().Join(db.Teams, one => one.TeamId, team => team.Id, (one, team) => new { one.MailboxId, Team = team }).ToListAsync(ct);
        return new TeamsOfMailboxes(rows.ToDictionary(row => row.MailboxId, row => row.Team.AsSummary));
    }
}

/// <summary>Which team answers what comes to a mailbox.</summary>
internal sealed record TeamsOfMailboxes(IReadOnlyDictionary<MailboxId, TeamSummary> ByMailbox);
