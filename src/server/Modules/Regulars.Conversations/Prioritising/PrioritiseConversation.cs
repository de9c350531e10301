using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Prioritising;

/// <summary>Says how much a conversation presses. Twice changes nothing.</summary>
internal static class PrioritiseConversation
{
    public sealed record Request(Priority Priority);

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapPut("/{id}/priority", Handle)
        .Requires(Permissions.PrioritiseConversations)
        .Writes()
        .WithName(nameof(PrioritiseConversation));

    internal static async Task<Results<NoContent, NotFound>> Handle(
        ConversationId id, Request request, RegularsDb db, Actor by, IClock clock, IBusinessTime calendar, CancellationToken ct)
    {
        if (await db.Conversations.Find(id, ct) is not { } conversation)
            return TypedResults.NotFound();

        conversation.Prioritise(request.Priority, new Moment(by, clock, calendar));
        return TypedResults.NoContent();
    }
}
