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

namespace Regulars.Conversations.Resolving;

/// <summary>Takes a resolved conversation up again. Twice changes nothing.</summary>
internal static class ReopenConversation
{
    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapDelete("/{id}/resolution", Handle)
        .Requires(Permissions.ResolveConversations)
        .Writes()
        .WithName(nameof(ReopenConversation));

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(
        ConversationId id, RegularsDb db, Actor by, IClock clock, IBusinessTime calendar, CancellationToken ct)
    {
        if (await db.Conversations.Find(id, ct) is not { } conversation)
            return TypedResults.NotFound();

        var outcome = conversation.Reopen("person", new Moment(by, clock, calendar));
        return outcome.Error is { } error ? new Refused(error) : TypedResults.NoContent();
    }
}
