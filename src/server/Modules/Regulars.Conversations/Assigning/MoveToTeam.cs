using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Assigning;

/// <summary>Gives a conversation to a team, or takes it from all. When it is no longer where the caller saw it, they are told.</summary>
internal static class MoveToTeam
{
    /// <param name="Team">Null: no team.</param>
    /// <param name="From">The team that the caller saw.</param>
    public sealed record Request(TeamId? Team, TeamId? From);

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapPut("/{id}/team", Handle)
        .Requires(Permissions.AssignConversations)
        .Writes()
        .WithName(nameof(MoveToTeam));

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(
        ConversationId id, Request request, RegularsDb db, ITeams teams, Actor by, IClock clock, IBusinessTime calendar, CancellationToken ct)
    {
        if (await db.Conversations.Find(id, ct) is not { } conversation)
            return TypedResults.NotFound();
        TeamSummary? team = null;
        if (request.Team is { } wanted && (team = await teams.Find(wanted, ct)) is null)
            return new Refused(ConversationErrors.NoSuchTeam);

        var outcome = conversation.MoveTo(team, request.From, new Moment(by, clock, calendar));
        return outcome.Error is { } error ? new Refused(error) : TypedResults.NoContent();
    }
}
