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

/// <summary>
/// Takes a conversation from whoever has it, or, with <c>from</c>, from that agent only: when it is no longer theirs, the caller is told. Twice changes nothing.
/// </summary>
internal static class UnassignConversation
{
    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapDelete("/{id}/assignment", Handle)
        .Requires(Permissions.AssignConversations)
        .Writes()
        .WithName(nameof(UnassignConversation));

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(
        ConversationId id, AgentId? from, RegularsDb db, Actor by, IClock clock, IBusinessTime calendar, CancellationToken ct)
    {
        if (await db.Conversations.Find(id, ct) is not { } conversation)
            return TypedResults.NotFound();

        var outcome = conversation.Assign(to: null, seen: from ?? conversation.AssigneeId, new Moment(by, clock, calendar));
        return outcome.Error is { } error ? new Refused(error) : TypedResults.NoContent();
    }
}
