using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Assigning;

/// <summary>
/// Gives a team's conversation to a member who is there and has room: to whoever helped this customer last, where the team wants it so, else by turn or to the least busy. Where nobody is there it
/// waits; <see cref="FindAgentsForWaiting"/> asks again.
/// </summary>
internal sealed class GiveToMemberWhenAgentNeeded(RegularsDb db, ITeams teams, IClock clock, IBusinessTime calendar) : IReactTo<AgentNeeded>
{
    public async Task React(AgentNeeded happened, CancellationToken ct)
    {
        if (await db.Conversations.Find(happened.Conversation, ct) is not { AssigneeId: null, Shelf: Shelf.Open or Shelf.Snoozed } conversation
            || conversation.TeamId != happened.Team || await teams.Find(happened.Team, ct) is not { AssignsByItself: true } team)
            return;
        var available = (await teams.Available(team.Id, ct)).Where(member => member.Id != happened.Not).ToList();
        if (available.Count == 0)
            return;

        var (member, why) = team.KeepsAgent && await LastHelper(conversation, available, ct) is { } helper
            ? (helper, AssignedWhy.SameAgent)
            : (await ByTurn(team, available, ct), team.Assignment == Assignment.LeastBusy ? AssignedWhy.LeastBusy : AssignedWhy.RoundRobin);
        if (member is null)
            return;
        var now = new Moment(Actor.System, clock, calendar);
        conversation.Assign(new Assignee(member.Id, member.Name), seen: null, now, why);
        await teams.NoteTurn(team.Id, member.Id, now.At, ct);
    }

    private async Task<AvailableMember?> LastHelper(Conversation conversation, List<AvailableMember> available, CancellationToken ct)
    {
        var last = await db.Conversations.AsNoTracking()
            .Where(other => other.CustomerId == conversation.CustomerId && other.Id != conversation.Id && other.AssigneeId != null)
            .OrderByDescending(other => other.LastMessageAt).ThenByDescending(other => other.Number).Select(other => other.AssigneeId).FirstOrDefaultAsync(ct);
        return available.Find(member => member.Id == last);
    }

    private async Task<AvailableMember?> ByTurn(TeamSummary team, List<AvailableMember> available, CancellationToken ct)
    {
        var ids = available.ConvertAll(member => (AgentId?)member.Id);
        var open = await db.Conversations.AsNoTracking().Where(known => known.Shelf == Shelf.Open && ids.Contains(known.AssigneeId))
            .GroupBy(known => known.AssigneeId).Select(group => new { Agent = group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Agent!.Value, group => group.Count, ct);
        return Turn.Of(team.Assignment, available, open);
    }
}
