using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Customers;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Commerce.Orders;

/// <summary>Orders, newest first: a customer's, or those that nobody here is known to have placed. With <c>q</c>: of this number, parcel, product or SKU.</summary>
internal static class ListOrders
{
    public sealed record Row(
        OrderId Id, StoreId Store, string Number, Instant PlacedAt, string? CustomerName, Money Total, Money Refunded, PaymentState Payment, FulfilmentState Fulfilment,
        ReturnState Return, Instant? CancelledAt);

    public sealed record Cursor(Instant PlacedBefore, int Skip);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/customers/{id}/orders", OfCustomer).Requires(Permissions.ReadOrders).WithName("ListCustomerOrders");
        api.MapGet("/unmatched-orders", Unmatched).Requires(Permissions.ReadOrders).WithName("ListUnmatchedOrders");
    }

    internal static async Task<Results<Ok<Page<Row>>, NotFound, Refused>> OfCustomer(
        CustomerId id, string? q, string? cursor, int? limit, RegularsDb db, ICustomers customers, CancellationToken ct)
    {
        if (await customers.Find(id, ct) is null)
            return TypedResults.NotFound();
        return await List(db.Orders.Where(order => order.CustomerId == id), q, cursor, limit, ct) is { } page ? TypedResults.Ok(page) : new Refused(CommonErrors.BadCursor);
    }

    internal static async Task<Results<Ok<Page<Row>>, Refused>> Unmatched(string? q, string? cursor, int? limit, RegularsDb db, CancellationToken ct) =>
        await List(db.Orders.Where(order => order.CustomerId == null), q, cursor, limit, ct) is { } page ? TypedResults.Ok(page) : new Refused(CommonErrors.BadCursor);

    /// <summary>Null for a cursor that is not ours.</summary>
    private static async Task<Page<Row>?> List(IQueryable<Order> orders, string? q, string? cursor, int? limit, CancellationToken ct)
    {
        if (!Paging.TryRead<Cursor>(cursor, out var after))
            return null;
        if (q?.Trim() is { Length: > 0 } words)
        {
            var part = words.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Runs as SQL lower(), which knows no culture
            orders = orders.Where(order => order.Number.ToLower().Contains(part)
                || order.Parcels.Any(parcel => parcel.TrackingNumber!.ToLower() == part)
                || order.Lines.Any(line => line.Title.ToLower().Contains(part) || line.Sku!.ToLower() == part));
#pragma warning restore CA1304, CA1311, CA1862
        }
        if (after is not null)
            orders = orders.Where(order => order.PlacedAt <= after.PlacedBefore);
        var size = Paging.Limit(limit);

        // Orders of the very same instant cannot be told apart by it: the cursor counts how many of them were shown.
        var rows = await orders.AsNoTracking().OrderByDescending(order => order.PlacedAt).ThenByDescending(order => order.Id).Skip(after?.Skip ?? 0).Take(size + 1)
            .Select(order => new
            {
                order.Id,
                order.StoreId,
                order.Number,
                order.PlacedAt,
                order.CustomerName,
                order.Currency,
                order.Total,
                order.Refunded,
                order.Payment,
                order.Fulfilment,
                order.Return,
                order.CancelledAt,
            }).ToListAsync(ct);
        return Paging.Of(
            [.. rows.Select(row => new Row(
                row.Id, row.StoreId, row.Number, row.PlacedAt, row.CustomerName, Money.FromMinorUnits(row.Total, row.Currency), Money.FromMinorUnits(row.Refunded, row.Currency),
                row.Payment, row.Fulfilment, row.Return, row.CancelledAt))],
            size, last => new Cursor(
                last.PlacedAt,
                rows.Take(size).Count(row => row.PlacedAt == last.PlacedAt) + (after?.PlacedBefore == last.PlacedAt ? after.Skip : 0)));
    }
}
