using System.Text.RegularExpressions;
using Regulars.Bench.Measuring;
using Regulars.Contracts;
using Regulars.Testing.Servers;

namespace Regulars.Bench.Killing.Paying;

/// <summary>A real Medusa of our own. It goes on when the host is killed, and ends what it was asked to do.</summary>
internal sealed partial class MedusaTown(Medusa medusa) : ITown
{
    private const int Sold = 12;

    public string Currency => "EUR";

    public int RefundsOfAPoint => 10;

    public string Quiet => "5";

    public bool IsSeenPaying => true;

    public TimeSpan LongestCall { get; } = TimeSpan.FromMilliseconds(250);

    public static async Task<MedusaTown> Start() => new(await Medusa.Start());

    public async Task<IReadOnlyList<string>> Open(DeskClient desk, string brand, CancellationToken ct)
    {
        var numbers = new HashSet<string>();
        while (numbers.Count < Sold)
        {
            var order = await medusa.Sell("ana");
            await medusa.Capture(order.Id);
            numbers.Add($"#{order.Number}");
        }
        await TownOrders.Connect(desk, new { brand, store = new { platform = "medusa", address = medusa.Address, key = medusa.SecretKey } }, ct);
        return [.. (await TownOrders.Paid(desk, ct)).Where(order => numbers.Contains(order.Number)).Select(order => order.Id)];
    }

    public async Task<ILookup<string, Money>> Refunds(CancellationToken ct) =>
        (await medusa.Refunds().WaitAsync(ct)).ToLookup(refund => Key().Match(refund.Note ?? "").Value, refund => Money.Of(refund.Amount, Currency));

    public ValueTask DisposeAsync() => medusa.DisposeAsync();

    [GeneratedRegex("RG-[0-9a-f]{32}")]
    private static partial Regex Key();
}
