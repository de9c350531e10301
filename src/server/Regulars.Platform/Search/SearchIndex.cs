using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Search;

/// <summary>Words to be found again. A row without a message stands for the conversation itself: subject, number, customer.</summary>
public sealed record SearchRow(ConversationId Conversation, MessageId? Message, Instant At, string Text);

/// <summary>Where words were found.</summary>
public sealed record SearchHit(ConversationId Conversation, MessageId? Message);

/// <summary>Puts words in the index with the commit that makes them true, so that new mail is found at once.</summary>
public sealed class SearchIndex
{
    /// <summary>With fewer hits than this for all words, any word will do.</summary>
    private const int TooFew = 20;

    private readonly RegularsDb db;
    private readonly List<SearchRow> added = [];

    internal SearchIndex(RegularsDb db) => this.db = db;

    public void Add(SearchRow row) => added.Add(row);

    /// <summary>Best of the newest matches: all words first, the last as a beginning; any word when those are few.</summary>
    public async Task<IReadOnlyList<SearchHit>> Find(string text, int limit, CancellationToken ct)
    {
        var words = SearchWords.Of(text);
        if (words.Count == 0)
            return [];

        var hits = await db.Dialect.Search(db, new SearchQuery(words, MatchAll: true), limit, ct);
        if (hits.Count >= TooFew || words.Count == 1)
            return hits;
        var more = await db.Dialect.Search(db, new SearchQuery(words, MatchAll: false), limit, ct);
        return [.. hits.Union(more).Take(limit)];
    }

    internal async Task Flush(CancellationToken ct)
    {
        if (added.Count > 0)
            await db.Dialect.WriteSearchRows(db, added, ct);
        added.Clear();
    }
}
