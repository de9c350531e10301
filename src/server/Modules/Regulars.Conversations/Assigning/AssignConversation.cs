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

/// <summary>Gives a conversation to an agent. When it is no longer whose the caller saw it to be, one of two wins and the other is told.</summary>
internal static class AssignConversation
{
    public sealed record Request(AgentId Agent, AgentId? From);

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapPut("/{id}/assignment", Handle)
        .Requires(Permissions.AssignConversations)
        .Writes()
        .WithName(nameof(AssignConversation));

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(
        ConversationId id, Request request, RegularsDb db, IAgents agents, Actor by, IClock clock, IBusinessTime calendar, CancellationToken ct)
    {
        if (await db.Conversations.Find(id, ct) is not { } conversation)
            return TypedResults.NotFound();
        if (await agents.Find(request.Agent, ct) is not { } agent)
            return new Refused(ConversationErrors.NoSuchAgent);

        var outcome = conversation.Assign(agent.ToAssignee(), request.From, new Moment(by, clock, calendar));
        return outcome.Error is { } error ? new Refused(error) : TypedResults.NoContent();
    }
}
