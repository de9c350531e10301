using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Customers;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Orders;

/// <summary>A customer's orders, by when they were placed.</summary>
internal sealed class OrdersInTimeline(RegularsDb db) : ITellOfCustomers
{
    public async Task<IReadOnlyList<CustomerLine>> Tell(CustomerId customer, Instant? until, int limit, CancellationToken ct)
    {
        var theirs = db.Orders.AsNoTracking().Where(order => order.CustomerId == customer);
        if (until is { } last)
            theirs = theirs.Where(order => order.PlacedAt <= last);
        var found = await theirs.OrderByDescending(order => order.PlacedAt).ThenByDescending(order => order.Id).Take(limit)
            .Select(o => new { o.Id, o.PlacedAt, o.Number, o.Fulfilment, o.CancelledAt, o.Total, o.Currency }).ToListAsync(ct);
        return [.. found.Select(o => new CustomerLine(
            "order", o.PlacedAt, o.Id.Value, o.Number,
            o.CancelledAt is null ? JsonNamingPolicy.KebabCaseLower.ConvertName(o.Fulfilment.ToString()) : "cancelled",
            Amount: Money.FromMinorUnits(o.Total, o.Currency)))];
    }
}
