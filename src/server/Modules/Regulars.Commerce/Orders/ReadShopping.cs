using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Customers;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Commerce.Orders;

/// <summary>What a customer bought in all: value, orders, the groups they are in, and the last order whole.</summary>
internal static class ReadShopping
{
    /// <param name="Orders">Of all currencies; cancelled ones do not count.</param>
    /// <param name="Groups">At the stores, such as a tier.</param>
    /// <param name="HasStores">Any store is known here: without one, that nothing was bought says nothing.</param>
    public sealed record Response(bool HasStores, int Orders, IReadOnlyList<Spending> Spent, Instant? FirstOrderAt, IReadOnlyList<string> Groups, OrderView.Shown? Last);

    /// <summary>In one currency: what was paid for orders that were not cancelled, less what was given back.</summary>
    public sealed record Spending(Money Value, int Orders);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/customers/{id}/shopping", Handle).Requires(Permissions.ReadOrders).WithName(nameof(ReadShopping));

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(CustomerId id, RegularsDb db, ICustomers customers, CancellationToken ct)
    {
        if (await customers.Find(id, ct) is null)
            return TypedResults.NotFound();
        var orders = db.Orders.AsNoTracking().Where(order => order.CustomerId == id);
        var sums = await orders.Where(order => order.CancelledAt == null).GroupBy(order => order.Currency)
            .Select(some => new { some.Key, Value = some.Sum(order => order.Total - order.Refunded), Orders = some.Count(), First = some.Min(order => order.PlacedAt) })
            .ToListAsync(ct);
        var last = await orders.OrderByDescending(order => order.PlacedAt).ThenByDescending(order => order.Id).Select(order => order.Id).Take(1).ToListAsync(ct);
        var groups = await db.StoreAccounts.AsNoTracking().Where(account => account.CustomerId == id).Select(account => account.Groups).ToListAsync(ct);
        return TypedResults.Ok(new Response(
            last.Count > 0 || await db.Stores.AnyAsync(ct),
            sums.Sum(sum => sum.Orders),
            [.. sums.OrderByDescending(sum => sum.Orders).Select(sum => new Spending(Money.FromMinorUnits(sum.Value, sum.Key), sum.Orders))],
            sums.Count > 0 ? sums.Min(sum => sum.First) : null,
            [.. groups.SelectMany(names => names).Distinct().Order(StringComparer.Ordinal)],
            last is [var newest] ? OrderView.Of(await Whole(db, newest, ct)) : null));
    }

    private static Task<Order> Whole(RegularsDb db, Contracts.Commerce.OrderId id, CancellationToken ct) =>
        db.Orders.AsNoTracking().Include(order => order.Lines).Include(order => order.Parcels).AsSplitQuery().SingleAsync(order => order.Id == id, ct);
}
