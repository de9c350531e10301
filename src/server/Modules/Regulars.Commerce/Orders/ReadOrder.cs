using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Commerce;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Commerce.Orders;

/// <summary>One order with all that it has.</summary>
internal static class ReadOrder
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/orders/{id}", Handle).Requires(Permissions.ReadOrders).WithName(nameof(ReadOrder));

    internal static async Task<Results<Ok<OrderView.Shown>, NotFound>> Handle(OrderId id, RegularsDb db, CancellationToken ct) =>
        await db.Orders.AsNoTracking().Include(order => order.Lines).Include(order => order.Parcels).AsSplitQuery().SingleOrDefaultAsync(order => order.Id == id, ct) is { } order
            ? TypedResults.Ok(OrderView.Of(order))
            : TypedResults.NotFound();
}
