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

namespace Regulars.Conversations.Reading;

/// <summary>Marks a conversation read up to a message, or unread again. One mark for the whole team.</summary>
internal static class ReadConversation
{
    public sealed record Request(int Sequence);

    public static void Map(RouteGroupBuilder conversations)
    {
        conversations.MapPut("/{id}/reading", Handle).Requires(Permissions.ReadConversations).Writes().WithName(nameof(ReadConversation));
        conversations.MapDelete("/{id}/reading", Undo).Requires(Permissions.ReadConversations).Writes().WithName("MarkConversationUnread");
    }

    internal static async Task<Results<NoContent, NotFound>> Handle(
        ConversationId id, Request request, RegularsDb db, Actor by, IClock clock, IBusinessTime calendar, CancellationToken ct)
    {
        if (await db.Conversations.Find(id, ct) is not { } conversation)
            return TypedResults.NotFound();
        conversation.Read(request.Sequence, new Moment(by, clock, calendar));
        return TypedResults.NoContent();
    }

    internal static async Task<Results<NoContent, NotFound>> Undo(
        ConversationId id, RegularsDb db, Actor by, IClock clock, IBusinessTime calendar, CancellationToken ct)
    {
        if (await db.Conversations.Find(id, ct) is not { } conversation)
            return TypedResults.NotFound();
        conversation.MarkUnread(new Moment(by, clock, calendar));
        return TypedResults.NoContent();
    }
}
