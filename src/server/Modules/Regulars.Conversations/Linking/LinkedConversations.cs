using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Linking;

/// <summary>A conversation that hangs together with the one that is shown. <paramref name="IsOrigin"/>: that one came out of it.</summary>
internal sealed record LinkedConversation(ConversationId Id, int Number, string Subject, LinkKind Kind, bool IsOrigin);

internal static class LinkedConversations
{
    public static async Task<IReadOnlyList<LinkedConversation>> Linked(this RegularsDb db, Conversation conversation, CancellationToken ct)
    {
        if (!conversation.IsLinked)
            return [];
        var id = conversation.Id;
        return await db.Set<ConversationLink>().AsNoTracking().Where(link => link.Conversation == id || link.Origin == id)
            .Select(link => new { Other = link.Conversation == id ? link.Origin : link.Conversation, link.Kind, IsOrigin = link.Conversation == id })
            .Join(db.Set<Conversation>(), link => link.Other, other => other.Id, (link, other) => new { link, other })
            .Where(both => both.other.MergedInto != id)
            .OrderBy(both => both.other.Number)
            .Select(both => new LinkedConversation(both.other.Id, both.other.Number, both.other.Subject, both.link.Kind, both.link.IsOrigin))
            .ToListAsync(ct);
    }
}
