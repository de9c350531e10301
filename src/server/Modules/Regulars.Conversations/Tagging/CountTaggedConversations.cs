using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Tags;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Tagging;

internal sealed class CountTaggedConversations(RegularsDb db) : ICountTagged
{
    public string Kind => "conversations";

    public async Task<IReadOnlyDictionary<TagId, int>> Count(CancellationToken ct) => await db.Set<ConversationTag>().AsNoTracking()
        .GroupBy(link => link.Tag).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(count => count.Key, count => count.Count, ct);
}
