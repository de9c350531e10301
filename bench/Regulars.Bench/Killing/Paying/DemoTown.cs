using System.Text.Json;
using Regulars.Bench.Measuring;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Platform;

namespace Regulars.Bench.Killing.Paying;

/// <summary>A demo shop with some 150 orders. It lives in the host and ends with it.</summary>
internal sealed class DemoTown(HostDatabase database) : ITown
{
    private const int Buyers = 60;

    public string Currency => "USD";

    public int RefundsOfAPoint => 20;

    public string Quiet => "2";

    public bool IsSeenPaying => false;

    public TimeSpan LongestCall { get; } = TimeSpan.FromMilliseconds(15);

    public async Task<IReadOnlyList<string>> Open(DeskClient desk, string brand, CancellationToken ct)
    {
        var buyers = Enumerable.Range(1, Buyers).Select(number => new { name = $"Buyer {number}", email = $"buyer{number}@mail.example" });
        await TownOrders.Connect(desk, new { brand, store = new { platform = "demo" }, buyers }, ct);
        return [.. (await TownOrders.Paid(desk, ct)).Select(order => order.Id)];
    }

    public async Task<ILookup<string, Money>> Refunds(CancellationToken ct)
    {
        var orders = await database.Ask("SELECT content FROM demo_records WHERE kind = 'Order'", row => JsonSerializer.Deserialize<StoreOrder>(row.GetString(0), Json.Stored)!, ct);
        return orders.SelectMany(order => order.Details.Refunds).ToLookup(refund => refund.Note?.Trim('[', ']') ?? "", refund => refund.Amount);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
