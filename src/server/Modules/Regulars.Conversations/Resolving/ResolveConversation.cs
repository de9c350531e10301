using System.ComponentModel.DataAnnotations;
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

/// <summary>Ends a conversation. Resolving twice changes nothing and tells nobody.</summary>
internal static class ResolveConversation
{
    public const int LongestNote = 2000;

    public sealed record Request([property: MaxLength(LongestNote)] string? Note);

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapPut("/{id}/resolution", Handle)
        .Requires(Permissions.ResolveConversations)
        .Writes()
        .WithName(nameof(ResolveConversation));

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(
        ConversationId id, Request request, RegularsDb db, Actor by, IClock clock, IBusinessTime calendar, CancellationToken ct)
    {
        if (await db.Conversations.Find(id, ct) is not { } conversation)
            return TypedResults.NotFound();

        var outcome = conversation.Resolve(request.Note, new Moment(by, clock, calendar));
        return outcome.Error is { } error ? new Refused(error) : TypedResults.NoContent();
    }
}
