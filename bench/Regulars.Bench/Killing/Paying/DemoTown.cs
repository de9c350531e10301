using System.Net;
using Regulars.Bench.Measuring;

namespace Regulars.Bench.Killing.Paying;

/// <summary>A demo shop with some 150 orders, connected to the bench's workspace and read to its end.</summary>
internal static class DemoTown
{
    private const int Buyers = 60;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>The orders that were paid and of which nothing went back.</summary>
    public static async Task<IReadOnlyList<string>> Open(DeskClient desk, string brand, CancellationToken ct)
    {
        await desk.Put("/api/v1/money-rules", new { holdSeconds = 0 }, ct);
        var buyers = Enumerable.Range(1, Buyers).Select(number => new { name = $"Buyer {number}", email = $"buyer{number}@mail.example" });
        if (await desk.Post("/api/v1/stores", new { brand, store = new { platform = "demo" }, buyers }, ct) is not HttpStatusCode.Created and var status)
            throw new InvalidOperationException($"The shop was answered with {(int)status}.");
        while ((await desk.Read("/api/v1/stores", ct))["items"]![0]!["import"] is not null)
            await Task.Delay(Pause, ct);
        return await Paid(desk, ct);
    }

    private static async Task<IReadOnlyList<string>> Paid(DeskClient desk, CancellationToken ct)
    {
        var paid = new List<string>();
        foreach (var customer in (await desk.Read("/api/v1/customers?limit=100", ct))["items"]!.AsArray())
        {
            var orders = (await desk.Read($"/api/v1/customers/{customer!["id"]}/orders?limit=100", ct))["items"]!.AsArray();
            paid.AddRange(orders.Where(order => $"{order!["payment"]}" == "paid" && order["cancelledAt"] is null).Select(order => $"{order!["id"]}"));
        }
        return paid;
    }
}
