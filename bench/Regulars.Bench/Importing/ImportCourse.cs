using System.Diagnostics;
using System.Text.Json.Nodes;
using Regulars.Bench.Killing;
using Regulars.Bench.Measuring;
using Regulars.Bench.Serving;

namespace Regulars.Bench.Importing;

/// <summary>What a person who watches an import sees of it, and what it takes. The host is killed once, when half of the orders are here.</summary>
internal sealed class ImportCourse(Victim victim, BigShop shop)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    private readonly Dictionary<string, TimeSpan> lasted = [];
    private readonly List<string> faults = [];
    private readonly HashSet<(string, int)> states = [];
    private TimeSpan spent;

    public int Orders => shop.Orders;

    public int Customers => shop.Customers;

    public TimeSpan OrdersLasted => lasted["orders"];

    public TimeSpan CustomersLasted => lasted["customers"];

    public TimeSpan ProcessorTime => spent;

    public TimeSpan Away { get; private set; }

    public int KilledAt { get; private set; }

    public int WentOnAt { get; private set; }

    public int Seen => states.Count;

    public double Megabytes { get; private set; }

    public IReadOnlyList<string> Faults => faults;

    public static async Task<ImportCourse> Follow(Victim victim, BigShop shop, CancellationToken ct)
    {
        var course = new ImportCourse(victim, shop);
        var before = Spent.Begin(victim.HostId);
        await victim.Desk.Delete($"/api/v1/stores/{shop.Store}/pause", ct);
        await course.Run(before, ct);
        return course;
    }

    private async Task Run(Func<Spent> spending, CancellationToken ct)
    {
        var (watch, since, last) = (Stopwatch.StartNew(), TimeSpan.Zero, (Part: "products", Read: 0));
        while (await Look(ct) is { } import)
        {
            Megabytes = Math.Max(Megabytes, ProcessFamily.Megabytes(victim.HostId));
            var now = (Part: $"{import["part"]}", Read: import["read"]!.GetValue<int>());
            states.Add(now);
            lasted[now.Part] = lasted.GetValueOrDefault(now.Part) + (watch.Elapsed - since);
            since = watch.Elapsed;
            if (now.Part == last.Part && now.Read < last.Read)
                faults.Add($"{now.Part} went back from {last.Read} to {now.Read}");
            last = now;
            if (KilledAt == 0 && now is { Part: "orders" } && now.Read >= shop.Orders / 2)
            {
                spent += spending().ByServer;
                await Kill(now.Read, ct);
                (since, spending) = (watch.Elapsed, Spent.Begin(victim.HostId));
                last = ("orders", WentOnAt);
            }
            if (watch.Elapsed > Longest)
                throw new TimeoutException($"The import stands at {now}.");
            await Task.Delay(Pause, ct);
        }
        lasted["orders"] += watch.Elapsed - since;
        spent += spending().ByServer;
    }

    /// <summary>Not before it has told of new rows does it go on.</summary>
    private async Task Kill(int read, CancellationToken ct)
    {
        KilledAt = read;
        await victim.KillHost(ct);
        var watch = Stopwatch.StartNew();
        var first = (await Look(ct))!["read"]!.GetValue<int>();
        if (first < read)
            faults.Add($"after the kill at {read} it stood at {first}");
        for (WentOnAt = first; WentOnAt == first && await Look(ct) is { } import; WentOnAt = import["read"]!.GetValue<int>())
            await Task.Delay(Pause / 4, ct);
        Away = watch.Elapsed;
    }

    private async Task<JsonNode?> Look(CancellationToken ct)
    {
        var store = await victim.Desk.Read($"/api/v1/stores/{shop.Store}", ct);
        if ($"{store["state"]}" == "failed")
            faults.Add($"{store["failure"]}");
        return store["import"];
    }
}
