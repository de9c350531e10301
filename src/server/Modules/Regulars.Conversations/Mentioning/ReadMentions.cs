using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Mentioning;

/// <summary>The caller has seen where they are mentioned in a conversation. Doing it twice changes nothing.</summary>
internal static class ReadMentions
{
    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapPut("/{id}/mentions/reading", Handle)
        .Requires(Permissions.ReadConversations)
        .Writes()
        .WithName(nameof(ReadMentions));

    internal static async Task<Results<NoContent, NotFound>> Handle(ConversationId id, RegularsDb db, Caller caller, IClock clock, CancellationToken ct)
    {
        if (!await db.Conversations.AnyAsync(conversation => conversation.Id == id, ct))
            return TypedResults.NotFound();
        if (caller.Agent is not { } me)
            return TypedResults.NoContent();
        foreach (var mention in await db.Set<Mention>().Where(m => m.Conversation == id && m.Agent == me && m.ReadAt == null).ToListAsync(ct))
            mention.Read(clock.GetCurrentInstant());
        return TypedResults.NoContent();
    }
}
