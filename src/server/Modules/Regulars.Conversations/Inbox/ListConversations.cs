using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Conversations.Filtering;
using Regulars.Conversations.Mentioning;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Inbox;

/// <summary>A page of a view: the newest activity first, of snoozed ones the first due, of unanswered ones the longest waiting.</summary>
internal static class ListConversations
{
    public sealed record Cursor(Instant At, int Number);

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapGet("", Handle)
        .Requires(Permissions.ReadConversations)
        .WithName(nameof(ListConversations));

    internal static async Task<Results<Ok<Page<ConversationRow>>, Refused>> Handle(
        string? view, string[]? filter, string? cursor, int? limit, RegularsDb db, ConversationFilters filters, Caller caller, CancellationToken ct)
    {
        if (!Paging.TryRead<Cursor>(cursor, out var after))
            return new Refused(CommonErrors.BadCursor);
        if ((view == "mentions" ? db.Mentioning(caller.Agent) : db.Conversations.AsNoTracking().In(view ?? "all", caller.Agent)) is not { } conversations)
            return new Refused(ConversationErrors.NotAView);
        if (filters.Apply(conversations, filter ?? []) is not { } filtered)
            return new Refused(ConversationErrors.NotAFilter);

        var size = Paging.Limit(limit);
        var rows = await Order(filtered, view, after).Take(size + 1).Select(ConversationRow.Shape).ToListAsync(ct);
        return TypedResults.Ok(Paging.Of(
            rows, size, last => new Cursor(PlaceOf(last, view), last.Number)));
    }

    private static Instant PlaceOf(ConversationRow row, string? view) => view switch
    {
        "snoozed" => row.SnoozedUntil!.Value,
        "unanswered" => row.WaitingSince!.Value,
        _ => row.LastMessageAt,
    };

    private static IQueryable<Conversation> Order(IQueryable<Conversation> conversations, string? view, Cursor? after) => (view, after) switch
    {
        ("snoozed", null) => conversations.OrderBy(c => c.SnoozedUntil).ThenBy(c => c.Number),
        ("snoozed", _) => conversations.Where(c => c.SnoozedUntil > after.At || (c.SnoozedUntil == after.At && c.Number > after.Number))
            .OrderBy(c => c.SnoozedUntil).ThenBy(c => c.Number),
        ("unanswered", null) => conversations.OrderBy(c => c.WaitingSince).ThenBy(c => c.Number),
        ("unanswered", _) => conversations.Where(c => c.WaitingSince > after.At || (c.WaitingSince == after.At && c.Number > after.Number))
            .OrderBy(c => c.WaitingSince).ThenBy(c => c.Number),
        (_, null) => conversations.OrderByDescending(c => c.LastMessageAt).ThenByDescending(c => c.Number),
        _ => conversations.Where(c => c.LastMessageAt <= after.At && (c.LastMessageAt < after.At || c.Number < after.Number))
            .OrderByDescending(c => c.LastMessageAt).ThenByDescending(c => c.Number),
    };
}
