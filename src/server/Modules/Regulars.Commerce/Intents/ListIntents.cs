using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Orders;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Contracts.Team;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Commerce.Intents;

/// <summary>What was decided about orders: of one order, or of all that nobody knows the end of.</summary>
internal static class ListIntents
{
    /// <param name="Cost">To the merchant; null for what costs nothing.</param>
    /// <param name="Made">What the store calls what was made: an order's number, a code.</param>
    /// <param name="Books">The order's refunds as the store told them last, to compare with; empty but for what is in doubt.</param>
    /// <param name="Key">Stands in the store's note.</param>
    /// <param name="BoughtAgain">The customer's first purchase after it was done; null: none yet, or it was not done.</param>
    public sealed record Shown(
        IntentId Id, IntentKind Kind, IntentState State, OrderId Order, string OrderNumber, StoreId Store, CustomerId? Customer, ConversationId? Conversation, Money? Cost,
        string? Reason, Actor By, Actor? ApprovedBy, Actor? SettledBy, string? Note, string? SettlementNote, ApprovalId? Approval, Instant BegunAt, Instant? DueAt, Instant? CalledAt, int Calls,
        Instant? LookedAt, int Looks, string? Problem, string? Made, Instant? EndedAt, string Key, IReadOnlyList<OrderView.RefundShown> Books, Purchase? BoughtAgain,
        int Version);

    /// <summary>An order that was paid for and not cancelled.</summary>
    public sealed record Purchase(string Number, Instant At);

    public sealed record Cursor(Instant BegunBefore, int Skip);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/orders/{id}/intents", OfOrder).Requires(Permissions.ReadOrders).WithName("ListOrderIntents");
        api.MapGet("/intents", List).Requires(Permissions.SettleIntents).WithName(nameof(ListIntents));
        api.MapGet("/intents/{id}", Read).Requires(Permissions.ReadOrders).WithName("ReadIntent");
    }

    internal static async Task<Results<Ok<Page<Shown>>, NotFound, Refused>> OfOrder(OrderId id, string? cursor, int? limit, RegularsDb db, IAuthority authority, CancellationToken ct) =>
        await db.Orders.AnyAsync(order => order.Id == id, ct)
            ? await Find(db.Intents.Where(intent => intent.OrderId == id), cursor, limit, db, authority, ct) is { } page ? TypedResults.Ok(page) : new Refused(CommonErrors.BadCursor)
            : TypedResults.NotFound();

    /// <param name="state">doubtful: a person has to decide; open: not ended; all: the log of what was given, newest first.</param>
    internal static async Task<Results<Ok<Page<Shown>>, Refused>> List(
        RegularsDb db, IAuthority authority, string? cursor, int? limit, CancellationToken ct, [AllowedValues("doubtful", "open", "all")] string state = "all")
    {
        var intents = state switch
        {
            "doubtful" => db.Intents.Where(intent => intent.State == IntentState.Doubtful || intent.State == IntentState.Unanswered),
            "open" => db.Intents.Where(intent => intent.EndedAt == null),
            _ => db.Intents,
        };
        return await Find(intents, cursor, limit, db, authority, ct) is { } page ? TypedResults.Ok(page) : new Refused(CommonErrors.BadCursor);
    }

    internal static async Task<Results<Ok<Shown>, NotFound>> Read(IntentId id, RegularsDb db, IAuthority authority, CancellationToken ct) =>
        (await Find(db.Intents.Where(intent => intent.Id == id), null, 1, db, authority, ct))!.Items.SingleOrDefault() is { } shown ? TypedResults.Ok(shown) : TypedResults.NotFound();

    /// <summary>Null for a cursor that is not ours.</summary>
    internal static async Task<Page<Shown>?> Find(IQueryable<Intent> intents, string? cursor, int? limit, RegularsDb db, IAuthority authority, CancellationToken ct)
    {
        if (!Paging.TryRead<Cursor>(cursor, out var after))
            return null;
        if (after is not null)
            intents = intents.Where(intent => intent.BegunAt <= after.BegunBefore);
        var size = Paging.Limit(limit);
        var rows = await intents.AsNoTracking().OrderByDescending(intent => intent.BegunAt).ThenByDescending(intent => intent.Id).Skip(after?.Skip ?? 0).Take(size + 1).ToListAsync(ct);
        var reasons = await authority.ReasonNames([.. rows.Select(row => row.ReasonId).OfType<ReasonId>().Distinct()], ct);
        List<OrderId> doubted = [.. rows.Where(InDoubt).Select(row => row.OrderId).Distinct()];
        var books = doubted.Count == 0
            ? []
            : await db.Orders.AsNoTracking().Where(order => doubted.Contains(order.Id)).Select(order => new { order.Id, order.Details }).ToDictionaryAsync(order => order.Id, order => order.Details, ct);
        var again = await BoughtAgain(rows, db, ct);
        return Paging.Of(
            [.. rows.Select(row => Show(row, reasons, books) with { BoughtAgain = again.GetValueOrDefault(row.Id) })], size,
            last => new Cursor(last.BegunAt, rows.Take(size).Count(row => row.BegunAt == last.BegunAt) + (after?.BegunBefore == last.BegunAt ? after.Skip : 0)));
    }

    /// <summary>One question for all rows: an order after which nothing came first.</summary>
    private static async Task<Dictionary<IntentId, Purchase>> BoughtAgain(List<Intent> rows, RegularsDb db, CancellationToken ct)
    {
        List<IntentId> done = [.. rows.Where(row => row is { State: IntentState.Done, CustomerId: not null }).Select(row => row.Id)];
        if (done.Count == 0)
            return [];
        var bought = db.Orders.Where(order => order.CancelledAt == null && order.Total > 0);
        var first = await db.Intents.Where(intent => done.Contains(intent.Id))
            .SelectMany(intent => bought.Where(order => order.CustomerId == intent.CustomerId && order.PlacedAt > intent.EndedAt), (intent, order) => new { intent, order })
            .Where(pair => !bought.Any(sooner => sooner.CustomerId == pair.order.CustomerId && sooner.PlacedAt > pair.intent.EndedAt && sooner.PlacedAt < pair.order.PlacedAt))
            .Select(pair => new { pair.intent.Id, pair.order.Number, pair.order.PlacedAt }).ToListAsync(ct);
        // Two orders of the very same instant are both the first.
        return first.GroupBy(one => one.Id).ToDictionary(some => some.Key, some => some.OrderBy(one => one.Number, StringComparer.Ordinal).Select(one => new Purchase(one.Number, one.PlacedAt)).First());
    }

    private static bool InDoubt(Intent intent) => intent.State is IntentState.Doubtful or IntentState.Unanswered;

    private static Shown Show(Intent row, IReadOnlyDictionary<ReasonId, string> reasons, Dictionary<OrderId, OrderDetails> books) => new(
        row.Id, row.Kind, row.State, row.OrderId, row.OrderNumber, row.StoreId, row.CustomerId, row.ConversationId, row.Price,
        row.ReasonId is { } reason ? reasons.GetValueOrDefault(reason) : null, row.By, row.ApprovedBy, row.SettledBy, row.Note, row.SettlementNote, row.ApprovalId, row.BegunAt, row.DueAt, row.CalledAt,
        row.Calls, row.LookedAt, row.Looks, row.Problem, row.Receipt?.Name, row.EndedAt, row.Act.Key,
        InDoubt(row) && books.TryGetValue(row.OrderId, out var details)
            ? [.. details.Refunds.Select(refund => new OrderView.RefundShown(refund.Id, refund.Amount, refund.Note, refund.At))]
            : [],
        null, row.Version);
}
