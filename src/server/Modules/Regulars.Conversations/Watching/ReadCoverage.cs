using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Team;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Watching;

/// <summary>Who has how much and how long it waits, for the lead. Who is there is told by the agents' own list.</summary>
internal static class ReadCoverage
{
    /// <param name="Agent">Null: what nobody has.</param>
    /// <param name="Waiting">How many of the open ones wait for an answer.</param>
    /// <param name="Longest">Since when the first of those has waited.</param>
    public sealed record OfAgent(AgentId? Agent, int Open, int Waiting, Instant? Longest);

    /// <param name="Team">Null: in no team.</param>
    /// <param name="Unassigned">How many of the open ones nobody has.</param>
    public sealed record OfTeam(TeamId? Team, int Open, int Unassigned, int Waiting, Instant? Longest);

    public sealed record Response(IReadOnlyList<OfAgent> Agents, IReadOnlyList<OfTeam> Teams);

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapGet("/coverage", Handle)
        .Requires(Permissions.ReadCoverage)
        .WithName(nameof(ReadCoverage));

    internal static async Task<Ok<Response>> Handle(RegularsDb db, CancellationToken ct)
    {
        await db.StayOpen(ct);
        var open = db.Conversations.AsNoTracking().Where(known => known.Shelf == Shelf.Open);
        return TypedResults.Ok(new Response(
            await open.GroupBy(known => known.AssigneeId)
                .Select(group => new OfAgent(group.Key, group.Count(), group.Count(known => known.WaitingSince != null), group.Min(known => known.WaitingSince))).ToListAsync(ct),
            await open.GroupBy(known => known.TeamId)
                .Select(group => new OfTeam(
                    group.Key, group.Count(), group.Count(known => known.AssigneeId == null), group.Count(known => known.WaitingSince != null), group.Min(known => known.WaitingSince)))
                .ToListAsync(ct)));
    }
}
