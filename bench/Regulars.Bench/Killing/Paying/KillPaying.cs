using System.Diagnostics;
using Regulars.Bench.Seeding;
using Regulars.Commerce.Intents;
using Regulars.Contracts;

namespace Regulars.Bench.Killing.Paying;

/// <summary>
/// <c>kill --what money</c>: refunds are asked for at a shop, the demo shop or with <c>--store medusa</c> a real Medusa, while the host is killed at random moments. At the end
/// each of them is counted in the shop's own books: paid once where it is done, not at all where it is refused.
/// </summary>
internal static class KillPaying
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static async Task<int> Run(Options options, CancellationToken ct)
    {
        var (points, first, seed) = (options.Number("points", 100), options.Number("from", 1), options.Number("seed", 1));
        string brand;
        await using (var house = await House.Open(options.Required("data"), options.Postgres, ct))
            brand = (await OpenOffice.Run(house, 1, agents: 2, seed, ct)).Brand.ToString();
        var database = new HostDatabase(options);
        var written = new WrittenRefunds(database);
        await using var town = await Town(options, database);
        await using var victim = await Victim.Start(options, ct, "--Regulars:StoreQuiet", town.Quiet);
        var orders = await town.Open(victim.Desk, brand, ct);
        var before = (await town.Refunds(ct)).Sum(refunds => refunds.Count());

        var plan = Enumerable.Range(first, points).Select(number => new PayingPoint(number, seed, victim, written, town, orders)).ToList();
        foreach (var point in plan)
        {
            await point.Run(ct);
            if (options.Has("verbose"))
                Console.WriteLine(point);
        }
        var intents = await WhenAllIsKnown(written, ct);
        var refunds = await town.Refunds(ct);
        var paid = refunds.Sum(known => known.Count()) - before;
        var isExact = Tell(plan, intents, paid, plan.Count * town.RefundsOfAPoint);
        var byKey = intents.ToDictionary(intent => intent.Key);
        return Results.Tell([.. plan.Select(point => ($"{point}", point.Faults(byKey, refunds).Concat(isExact ? [] : ["the counts differ"])))], options);
    }

    private static async Task<ITown> Town(Options options, HostDatabase database) => options.Named.GetValueOrDefault("store", "demo") switch
    {
        "demo" => new DemoTown(database),
        "medusa" => await MedusaTown.Start(),
        _ => throw new UsageException("--store is demo or medusa."),
    };

    private static async Task<List<WrittenRefund>> WhenAllIsKnown(WrittenRefunds written, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var intents = await written.All(ct);
            if (intents.TrueForAll(intent => intent.State is IntentState.Doubtful || !IsOpen(intent.State)) || watch.Elapsed > Longest)
                return intents;
            await Task.Delay(Pause, ct);
        }
    }

    /// <summary>Whether there is one intent for each refund that was asked, and no money went out but by one that says so.</summary>
    private static bool Tell(List<PayingPoint> plan, List<WrittenRefund> intents, int paid, int wanted)
    {
        int In(IntentState state) => intents.Count(intent => intent.State == state);
        var (asked, done, doubtful) = (plan.SelectMany(point => point.Keys).Distinct().Count(), In(IntentState.Done), In(IntentState.Doubtful));
        Console.WriteLine($"Found by the kills: {plan.Aggregate(Stages.None, (sum, point) => sum + point.Found)}");
        Console.WriteLine(
            $"{asked} refunds asked for, {intents.Count} written down, {paid} paid by the shop: {done} done ({intents.Count(intent => intent.Calls > 1)} of them asked again), "
            + $"{In(IntentState.Refused)} refused, {doubtful} in doubt, {intents.Count(intent => IsOpen(intent.State)) - doubtful} open");
        return asked == wanted && intents.Count == asked && paid >= done && paid <= done + doubtful;
    }

    private static bool IsOpen(IntentState state) =>
        state is IntentState.Asked or IntentState.Held or IntentState.Due or IntentState.Calling or IntentState.Unanswered or IntentState.Doubtful;
}
