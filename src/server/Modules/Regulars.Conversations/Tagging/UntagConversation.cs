using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Tags;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Tagging;

/// <summary>Takes a tag off a conversation, be it on the list still or not. Twice changes nothing.</summary>
internal static class UntagConversation
{
    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapDelete("/{id}/tags/{tag}", Handle)
        .Requires(Permissions.TagConversations)
        .Writes()
        .WithName(nameof(UntagConversation));

    internal static async Task<Results<NoContent, NotFound>> Handle(
        ConversationId id, TagId tag, RegularsDb db, TagBook book, Actor by, IClock clock, IBusinessTime calendar, CancellationToken ct)
    {
        if (await db.Conversations.Find(id, ct) is not { } conversation)
            return TypedResults.NotFound();
        var removed = await book.ToRemove([tag], ct);
        if (removed.Count == 0)
            return TypedResults.NotFound();

        var before = conversation.Tags;
        conversation.ChangeTags([], removed, new Moment(by, clock, calendar));
        book.Write(conversation, before);
        return TypedResults.NoContent();
    }
}
