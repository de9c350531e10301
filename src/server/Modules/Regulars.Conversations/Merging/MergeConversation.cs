using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Merging;

/// <summary>
/// Makes a conversation part of another one about the same matter: what comes for it goes there. Where the other has been merged itself, it goes on to where
/// that is. Taking it back gives each its own lines again. Twice changes nothing.
/// </summary>
internal static class MergeConversation
{
    public sealed record Request(ConversationId Into);

    /// <summary>Where it stands now.</summary>
    public sealed record Response(ConversationId Into, int Number);

    public static void Map(RouteGroupBuilder conversations)
    {
        conversations.MapPut("/{id}/merge", Handle).Requires(Permissions.WriteMessages).Writes().WithName(nameof(MergeConversation));
        conversations.MapDelete("/{id}/merge", TakeBack).Requires(Permissions.WriteMessages).Writes().WithName("UnmergeConversation");
    }

    internal static async Task<Results<Ok<Response>, NotFound, Refused>> Handle(
        ConversationId id, Request request, RegularsDb db, ConversationMerger merger, CancellationToken ct)
    {
        if (await db.Conversations.SingleOrDefaultAsync(conversation => conversation.Id == id, ct) is not { } from)
            return TypedResults.NotFound();
        if (await db.Conversations.Find(request.Into, ct) is not { } into)
            return new Refused(ConversationErrors.NoSuchConversation);

        var outcome = await merger.Merge(from, into, ct);
        return outcome.Error is { } error ? new Refused(error) : TypedResults.Ok(new Response(into.Id, into.Number));
    }

    internal static async Task<Results<NoContent, NotFound, Refused>> TakeBack(ConversationId id, RegularsDb db, ConversationMerger merger, CancellationToken ct)
    {
        if (await db.Conversations.SingleOrDefaultAsync(conversation => conversation.Id == id, ct) is not { } from)
            return TypedResults.NotFound();
        var outcome = await merger.Split(from, ct);
        return outcome.Error is { } error ? new Refused(error) : TypedResults.NoContent();
    }
}
