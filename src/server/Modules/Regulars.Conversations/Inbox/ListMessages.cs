using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Inbox;

/// <summary>A conversation's log: the newest page first, and in a page the oldest line first, as one reads.</summary>
internal static class ListMessages
{
    public sealed record Cursor(int Before);

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapGet("/{id}/messages", Handle)
        .Requires(Permissions.ReadConversations)
        .WithName(nameof(ListMessages));

    internal static async Task<Results<Ok<Page<MessageShape>>, NotFound, Refused>> Handle(
        ConversationId id, string? cursor, int? limit, RegularsDb db, CancellationToken ct)
    {
        if (!Paging.TryRead<Cursor>(cursor, out var after))
            return new Refused(CommonErrors.BadCursor);
        var size = Paging.Limit(limit);
        var before = after?.Before ?? int.MaxValue;
        var found = await db.Messages.AsNoTracking().Where(m => m.ConversationId == id && m.Sequence < before)
            .OrderByDescending(m => m.Sequence).Take(size + 1).ToListAsync(ct);
        // One that was merged has none.
        if (found.Count == 0 && !await db.Conversations.AnyAsync(conversation => conversation.Id == id, ct))
            return TypedResults.NotFound();
        var page = Paging.Of([.. found.Select(MessageShape.Of)], size, last => new Cursor(last.Sequence));
        return TypedResults.Ok(page with { Items = [.. page.Items.Reverse()] });
    }
}
