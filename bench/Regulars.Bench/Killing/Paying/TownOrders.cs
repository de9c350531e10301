using System.Net;
using Regulars.Bench.Measuring;

namespace Regulars.Bench.Killing.Paying;

/// <summary>Has the desk read a shop, as people do it.</summary>
internal static class TownOrders
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task Connect(DeskClient desk, object store, CancellationToken ct)
    {
        await desk.Put("/api/v1/money-rules", new { holdSeconds = 0 }, ct);
        if (await desk.Post("/api/v1/stores", store, ct) is not HttpStatusCode.Created and var status)
            throw new InvalidOperationException($"The shop was answered with {(int)status}.");
        while ((await desk.Read("/api/v1/stores", ct))["items"]![0]!["import"] is not null)
            await Task.Delay(Pause, ct);
    }

    /// <summary>Ids and numbers of the orders that were paid and of which nothing went back.</summary>
    public static async Task<IReadOnlyList<(string Id, string Number)>> Paid(DeskClient desk, CancellationToken ct)
    {
        var paid = new List<(string, string)>();
        foreach (var customer in (await desk.Read("/api/v1/customers?limit=100", ct))["items"]!.AsArray())
        {
            var orders = (await desk.Read($"/api/v1/customers/{customer!["id"]}/orders?limit=100", ct))["items"]!.AsArray();
            paid.AddRange(orders.Where(order => $"{order!["payment"]}" == "paid" && order["cancelledAt"] is null).Select(order => ($"{order!["id"]}", $"{order["number"]}")));
        }
        return paid;
    }
}
