using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Team;
using Regulars.Conversations.Mentioning;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Inbox;

/// <summary>How many wait in each view; of mentions, in how many conversations one has not seen them. Nobody reads beyond 999, so nobody counts beyond it.</summary>
internal static class CountConversations
{
    private const int Most = 999;

    public sealed record OfTeam(TeamId Team, int Open);

    /// <param name="Teams">Those that the caller is in.</param>
    public sealed record Counts(int Mine, int Unassigned, int Unanswered, int All, int Snoozed, int Unread, int Mentions, IReadOnlyList<OfTeam> Teams);

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapGet("/counts", Handle)
        .Requires(Permissions.ReadConversations)
        .WithName(nameof(CountConversations));

    internal static async Task<Ok<Counts>> Handle(RegularsDb db, ITeams teams, Caller caller, CancellationToken ct)
    {
        await db.StayOpen(ct);
        var all = db.Conversations.AsNoTracking();
        var ofTeams = new List<OfTeam>();
        foreach (var team in caller.Agent is { } me ? await teams.OfAgent(me, ct) : [])
            ofTeams.Add(new OfTeam(team, await Count(all.In($"team:{team}", caller.Agent)!, ct)));
        return TypedResults.Ok(new Counts(
            await Count(all.In("mine", caller.Agent)!, ct),
            await Count(all.In("unassigned", caller.Agent)!, ct),
            await Count(all.In("unanswered", caller.Agent)!, ct),
            await Count(all.In("all", caller.Agent)!, ct),
            await Count(all.In("snoozed", caller.Agent)!, ct),
            await Count(all.In("all", caller.Agent)!.Where(conversation => conversation.IsUnread), ct),
            await Count(db.NewlyMentioning(caller.Agent), ct),
            ofTeams));
    }

    private static Task<int> Count(IQueryable<Conversation> view, CancellationToken ct) => view.Select(c => c.Number).Take(Most).CountAsync(ct);
}
