using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Conversations.Replying;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Search;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Assigning;

/// <summary>Gives a conversation back with a note for whoever takes it next. A team that gives work out by itself gives it to somebody else.</summary>
internal static class HandBack
{
    /// <param name="Note">What the next one has to know.</param>
    /// <param name="Team">To another team; null: it stays in its own.</param>
    public sealed record Request([property: Required, MinLength(1), MaxLength(10_000)] string Note, TeamId? Team);

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapPost("/{id}/hand-back", Handle)
        .Requires(Permissions.AssignConversations)
        .Writes()
        .WithName(nameof(HandBack));

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(
        ConversationId id, Request request, RegularsDb db, ITeams teams, SearchIndex search, Actor by, IClock clock, IBusinessTime calendar, CancellationToken ct)
    {
        if (await db.Conversations.Find(id, ct) is not { } conversation)
            return TypedResults.NotFound();
        TeamSummary? other = null;
        if (request.Team is { } wanted && (other = await teams.Find(wanted, ct)) is null)
            return new Refused(ConversationErrors.NoSuchTeam);
        if (conversation.AssigneeId is not { } mine || mine.Value != by.Id)
            return new Refused(ConversationErrors.NotYours(conversation.Assignee));

        var now = new Moment(by, clock, calendar);
        var note = conversation.Note(new Written(request.Note.Trim(), PlainHtml.Of(request.Note.Trim()), [], [], [], Answers: null), now);
        search.Add(new SearchRow(conversation.Id, note.Id, now.At, note.Text));
        conversation.Assign(to: null, seen: mine, now);
        if (other is not null && other.Id != conversation.TeamId)
            conversation.MoveTo(other, conversation.TeamId, now);
        else if (conversation.TeamId is { } team)
            conversation.AskForAgent(await teams.Find(team, ct), not: mine);
        return TypedResults.NoContent();
    }
}
