using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Conversations.Filtering;
using Regulars.Conversations.Viewing;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Inbox;

/// <summary>A page of a view, in its usual order or another one.</summary>
internal static class ListConversations
{
    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapGet("", Handle)
        .Requires(Permissions.ReadConversations)
        .WithName(nameof(ListConversations));

    /// <param name="filter">As <c>name:op:value</c>; all must hold.</param>
    /// <param name="where">A whole filter as JSON, as saved views have it; it must hold too.</param>
    /// <param name="sort">Another order than the view's: <c>newest</c>, <c>oldest</c>, <c>waiting</c>, <c>due</c> or <c>priority</c>.</param>
    internal static async Task<Results<Ok<Page<ConversationRow>>, Refused>> Handle(
        string? view, string[]? filter, string? where, string? sort, string? cursor, int? limit,
        RegularsDb db, ViewReader views, ConversationFilters filters, Caller caller, CancellationToken ct)
    {
        if (!Paging.TryRead<ListOrder.Place>(cursor, out var after))
            return new Refused(CommonErrors.BadCursor);
        if (ConversationFilters.Parse(where) is not { } wanted)
            return new Refused(ConversationErrors.NotAFilter);
        if (!ListOrder.TryParse(sort, out var asked))
            return new Refused(ConversationErrors.NotASort);
        await db.StayOpen(ct);
        if (await views.Read(view ?? "all", caller, ct) is not { } listed)
            return new Refused(ConversationErrors.NotAView);
        if (listed.Narrow(part => filters.Apply(part, filter ?? [], caller.Agent) is { } narrowed ? filters.Apply(narrowed, wanted, caller.Agent) : null) is not { } found)
            return new Refused(ConversationErrors.NotAFilter);

        var size = Paging.Limit(limit);
        var order = asked ?? listed.Sort;
        return TypedResults.Ok(Paging.Of(await Read(found, order, after, size + 1, ct), size, last => ListOrder.PlaceOf(last, order)));
    }

    private static async Task<List<ConversationRow>> Read(Listed listed, ListSort sort, ListOrder.Place? after, int most, CancellationToken ct)
    {
        var rows = new List<ConversationRow>();
        for (var run = after?.Run ?? 0; run < ListOrder.Runs(sort, listed.HasAll && sort == listed.Sort) && rows.Count < most; run++)
        {
            var found = new List<ConversationRow>();
            foreach (var part in listed.Parts)
                found.AddRange(await ListOrder.Run(part, sort, run, run == after?.Run ? after : null).Take(most - rows.Count).Select(ConversationRow.Shape).ToListAsync(ct));
            rows.AddRange(ListOrder.Merge(found, sort, run).Take(most - rows.Count));
        }
        return rows;
    }
}
