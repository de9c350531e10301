using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Team;
using Regulars.Platform.Clock;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Assigning;

/// <summary>Asks again for what nobody could take: somebody may have come, or have room now. Those that have waited longest first.</summary>
internal sealed class FindAgentsForWaiting(RegularsDb db, ITeams teams, EventOutbox outbox) : IJob
{
    private const int Most = 200;

    public async Task Run(Instant due, CancellationToken ct)
    {
        var waiting = await db.Conversations.AsNoTracking().Where(known => known.Shelf == Shelf.Open && known.AssigneeId == null && known.TeamId != null)
            .OrderBy(known => known.LastMessageAt).ThenBy(known => known.Number).Take(Most).Select(known => new { known.Id, Team = known.TeamId!.Value }).ToListAsync(ct);
        foreach (var team in waiting.GroupBy(known => known.Team))
        {
            if (await teams.Find(team.Key, ct) is not { AssignsByItself: true } || (await teams.Available(team.Key, ct)).Count == 0)
                continue;
            foreach (var known in team)
                await outbox.Schedule(new AgentNeeded(known.Id, known.Team), due, known.Id.ToString(), ct);
        }
    }
}
