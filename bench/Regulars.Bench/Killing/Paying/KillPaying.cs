using System.Diagnostics;
using Regulars.Bench.Seeding;
using Regulars.Commerce.Intents;
using Regulars.Contracts;

namespace Regulars.Bench.Killing.Paying;

/// <summary>
/// <c>kill --what money</c>: refunds are asked for at a demo shop while the host is killed at random moments. At the end each of them is counted in the shop's own
/// books: paid once where it is done, not at all where it is refused.
/// </summary>
internal static class KillPaying
{
    /// <summary>Seconds after which a shop has surely ended what it was asked to do. This one ends with the host.</summary>
    private const string StoreQuiet = "2";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static async Task<int> Run(Options options, CancellationToken ct)
    {
        var (points, first, seed) = (options.Number("points", 100), options.Number("from", 1), options.Number("seed", 1));
        string brand;
        await using (var house = await House.Open(options.Required("data"), options.Postgres, ct))
            brand = (await OpenOffice.Run(house, 1, agents: 2, seed, ct)).Brand.ToString();
        await using var victim = await Victim.Start(options, ct, "--Regulars:StoreQuiet", StoreQuiet);
        var orders = await DemoTown.Open(victim.Desk, brand, ct);
        var books = new ShopBooks(options);
        var before = (await books.Refunds(ct)).Sum(refunds => refunds.Count());

        var plan = Enumerable.Range(first, points).Select(number => new PayingPoint(number, seed, victim, books, orders)).ToList();
        foreach (var point in plan)
        {
            await point.Run(ct);
            if (options.Has("verbose"))
                Console.WriteLine(point);
        }
        var intents = await WhenAllIsKnown(books, ct);
        var refunds = await books.Refunds(ct);
        var paid = refunds.Sum(known => known.Count()) - before;
        var isExact = Tell(plan, intents, paid);
        var byKey = intents.ToDictionary(intent => intent.Key);
        return Results.Tell([.. plan.Select(point => ($"{point}", point.Faults(byKey, refunds).Concat(isExact ? [] : ["the counts differ"])))], options);
    }

    private static async Task<List<ShopBooks.Written>> WhenAllIsKnown(ShopBooks books, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var intents = await books.Intents(ct);
            if (intents.TrueForAll(intent => intent.State is IntentState.Doubtful || !IsOpen(intent.State)) || watch.Elapsed > Longest)
                return intents;
            await Task.Delay(Pause, ct);
        }
    }

    /// <summary>Whether there is one intent for each refund that was asked, and no money went out but by one that says so.</summary>
    private static bool Tell(List<PayingPoint> plan, List<ShopBooks.Written> intents, int paid)
    {
        int In(IntentState state) => intents.Count(intent => intent.State == state);
        var (asked, done, doubtful) = (plan.SelectMany(point => point.Keys).Distinct().Count(), In(IntentState.Done), In(IntentState.Doubtful));
        Console.WriteLine($"Found by the kills: {plan.Aggregate(Stages.None, (sum, point) => sum + point.Found)}");
        Console.WriteLine(
            $"{asked} refunds asked for, {intents.Count} written down, {paid} paid by the shop: {done} done ({intents.Count(intent => intent.Calls > 1)} of them asked again), "
            + $"{In(IntentState.Refused)} refused, {doubtful} in doubt, {intents.Count(intent => IsOpen(intent.State)) - doubtful} open");
        return asked == plan.Count * PayingPoint.Refunds && intents.Count == asked && paid >= done && paid <= done + doubtful;
    }

    private static bool IsOpen(IntentState state) =>
        state is IntentState.Asked or IntentState.Held or IntentState.Due or IntentState.Calling or IntentState.Unanswered or IntentState.Doubtful;
}
