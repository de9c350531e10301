using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Conversations;
using Regulars.Conversations.Inbox;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Search;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Searching;

/// <summary>Finds conversations by words of their subject, messages or customer, by number, and by what other modules know.</summary>
internal static class SearchConversations
{
    private const int MostHits = 200;
    private const int MostBeforeNarrowing = 1000;
    private const int MostElsewhere = 20;

    public sealed record Where(MessageId Id, int Sequence);

    public sealed record Hit(ConversationRow Conversation, Where? Message, string Snippet);

    public sealed record Cursor(int Skip);

    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/search", Handle)
        .Requires(Permissions.ReadConversations)
        .WithName(nameof(SearchConversations));

    internal static async Task<Results<Ok<Page<Hit>>, Refused>> Handle(
        string? q, string? cursor, int? limit, RegularsDb db, SearchIndex index, SearchNarrowing narrowing, IEnumerable<IFindConversations> others, Caller caller,
        CancellationToken ct)
    {
        if (!Paging.TryRead<Cursor>(cursor, out var after))
            return new Refused(CommonErrors.BadCursor);

        await db.StayOpen(ct);
        var (asked, size, skip) = (SearchTerms.Parse(q ?? ""), Paging.Limit(limit), after?.Skip ?? 0);
        var text = asked.Words;
        var most = asked.Terms.Count > 0 ? MostBeforeNarrowing : MostHits;
        List<SearchHit> found = [.. await ByNumber(text, db, ct), .. await Elsewhere(text, others, ct), .. await index.Find(text, most, ct)];
        found = await WhereTheyStand(found, db, ct);
        if (asked.Terms.Count > 0)
            found = await Narrow(found, text, await narrowing.Apply(asked.Terms, caller.Agent, ct), ct);
        // A conversation is shown once, by the first of its hits that says where: best ranked first.
        var best = found.GroupBy(hit => hit.Conversation).Select(hits => hits.FirstOrDefault(hit => hit.Message is not null) ?? hits.First()).ToList();
        var page = await Load(db, [.. best.Skip(skip).Take(size)], SearchWords.Of(text), ct);
        return TypedResults.Ok(new Page<Hit>(page, best.Count > skip + size ? Paging.Write(new Cursor(skip + size)) : null));
    }

    /// <summary>What was merged is found as what it is part of.</summary>
    private static async Task<List<SearchHit>> WhereTheyStand(List<SearchHit> found, RegularsDb db, CancellationToken ct)
    {
        while (true)
        {
            var ids = found.Select(hit => hit.Conversation).Distinct().ToList();
            var merged = await db.Conversations.AsNoTracking().Where(c => ids.Contains(c.Id) && c.MergedInto != null)
                .Select(c => new { c.Id, Into = c.MergedInto!.Value }).ToDictionaryAsync(c => c.Id, c => c.Into, ct);
            if (merged.Count == 0)
                return found;
            found = [.. found.Select(hit => merged.TryGetValue(hit.Conversation, out var into) ? hit with { Conversation = into } : hit)];
        }
    }

    /// <summary>Those of them that the terms allow; without words, all that they allow, newest first.</summary>
    private static async Task<List<SearchHit>> Narrow(List<SearchHit> found, string text, IQueryable<Conversation>? allowed, CancellationToken ct)
    {
        if (allowed is null)
            return [];
        if (text.Length == 0)
        {
            var newest = await allowed.OrderByDescending(c => c.LastMessageAt).ThenByDescending(c => c.Number).Take(MostHits).Select(c => c.Id).ToListAsync(ct);
            return [.. newest.Select(id => new SearchHit(id, null))];
        }
        var ids = found.Select(hit => hit.Conversation).Distinct().ToList();
        var kept = await allowed.Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToHashSetAsync(ct);
        return [.. found.Where(hit => kept.Contains(hit.Conversation)).Take(MostHits)];
    }

    private static async Task<IEnumerable<SearchHit>> ByNumber(string text, RegularsDb db, CancellationToken ct)
    {
        if (!int.TryParse(text.Trim().TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return [];
        var ids = await db.Conversations.Where(conversation => conversation.Number == number).Select(conversation => conversation.Id).ToListAsync(ct);
        return ids.Select(id => new SearchHit(id, null));
    }

    /// <summary>By what other modules know of their customers.</summary>
    private static async Task<IReadOnlyList<SearchHit>> Elsewhere(string text, IEnumerable<IFindConversations> others, CancellationToken ct)
    {
        var hits = new List<SearchHit>();
        foreach (var other in text.Trim().Length == 0 ? [] : others)
            hits.AddRange((await other.Find(text.Trim(), MostElsewhere, ct)).Select(id => new SearchHit(id, null)));
        return hits;
    }

    private static async Task<List<Hit>> Load(RegularsDb db, IReadOnlyList<SearchHit> hits, IReadOnlyList<string> words, CancellationToken ct)
    {
        var conversationIds = hits.Select(hit => hit.Conversation).ToList();
        var messageIds = hits.Where(hit => hit.Message is not null).Select(hit => hit.Message!.Value).ToList();
        var rows = await db.Conversations.AsNoTracking().Where(c => conversationIds.Contains(c.Id)).Select(ConversationRow.Shape)
            .ToDictionaryAsync(row => row.Id, ct);
        var texts = await db.Messages.AsNoTracking().Where(m => messageIds.Contains(m.Id) && m.Kind != MessageKind.Event).Select(m => new { m.Id, m.ConversationId, m.Sequence, m.Text })
            .ToDictionaryAsync(message => message.Id, ct);
        // The index still names the conversation that a moved message stood in, and what was taken back.
        bool Stands(SearchHit hit) => hit.Message is not { } id || (texts.TryGetValue(id, out var message) && message.ConversationId == hit.Conversation);
        return
        [
            .. hits.Where(hit => rows.ContainsKey(hit.Conversation) && Stands(hit)).Select(hit => hit.Message is { } id && texts.TryGetValue(id, out var message)
                ? new Hit(rows[hit.Conversation], new Where(id, message.Sequence), Snippet.Of(message.Text, words))
                : new Hit(rows[hit.Conversation], null, Snippet.Of(rows[hit.Conversation].Preview, words))),
        ];
    }
}
