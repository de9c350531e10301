using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Assigning;

/// <summary>
/// Gives the caller the conversation that has waited longest without an agent, of their teams or of none. Two who ask at once never get the same: the later one is run again and finds the next.
/// </summary>
internal static class TakeNext
{
    /// <param name="Team">Only of this team; null: of the caller's teams, and of none.</param>
    public sealed record Request(TeamId? Team);

    public sealed record Taken(ConversationId Id, int Number);

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapPost("/next", Handle)
        .Requires(Permissions.AssignConversations)
        .Writes()
        .WithName(nameof(TakeNext));

    internal static async Task<Results<Ok<Taken>, Refused>> Handle(
        Request request, RegularsDb db, ITeams teams, IAgents agents, Caller caller, Actor by, IClock clock, IBusinessTime calendar, CancellationToken ct)
    {
        if (caller.Agent is not { } me || await agents.Find(me, ct) is not { } agent)
            return new Refused(ConversationErrors.NoSuchAgent);
        if (request.Team is { } named && await teams.Find(named, ct) is null)
            return new Refused(ConversationErrors.NoSuchTeam);
        var mine = (await teams.OfAgent(me, ct)).Select(team => (TeamId?)team).ToList();
        var waiting = db.Conversations.Where(known => known.Shelf == Shelf.Open && known.AssigneeId == null);
        waiting = request.Team is { } team
            ? waiting.Where(known => known.TeamId == team)
            : waiting.Where(known => known.TeamId == null || mine.Contains(known.TeamId));
        // Whoever waits for an answer goes before what only lies there.
        var next = await waiting.Where(known => known.WaitingSince != null).OrderBy(known => known.WaitingSince).ThenBy(known => known.Number).FirstOrDefaultAsync(ct)
            ?? await waiting.OrderBy(known => known.LastMessageAt).ThenBy(known => known.Number).FirstOrDefaultAsync(ct);
        if (next is null)
            return new Refused(ConversationErrors.NothingWaits);

        var outcome = next.Assign(agent.ToAssignee(), seen: null, new Moment(by, clock, calendar), AssignedWhy.Taken);
        return outcome.Error is { } error ? new Refused(error) : TypedResults.Ok(new Taken(next.Id, next.Number));
    }
}
