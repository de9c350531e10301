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

/// <summary>Puts a tag on a conversation. Twice changes nothing.</summary>
internal static class TagConversation
{
    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapPut("/{id}/tags/{tag}", Handle)
        .Requires(Permissions.TagConversations)
        .Writes()
        .WithName(nameof(TagConversation));

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(
        ConversationId id, TagId tag, RegularsDb db, TagBook book, Actor by, IClock clock, IBusinessTime calendar, CancellationToken ct)
    {
        if (await db.Conversations.Find(id, ct) is not { } conversation || await book.ToAdd([tag], ct) is not { } added)
            return TypedResults.NotFound();

        var before = conversation.Tags;
        var outcome = conversation.ChangeTags(added, [], new Moment(by, clock, calendar));
        book.Write(conversation, before);
        return outcome.Error is { } error ? new Refused(error) : TypedResults.NoContent();
    }
}
