using System.Diagnostics;
using Regulars.Bench.Seeding;

namespace Regulars.Bench.Killing.Fetching;

/// <summary>
/// <c>kill --what imap</c>: thousands of mails wait at a provider and are fetched while host, mailroom and the provider's server are killed at random
/// moments. At the end each of them is stored once and is a conversation once.
/// </summary>
internal static class KillFetching
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static async Task<int> Run(Options options, CancellationToken ct)
    {
        var (points, mails, seed) = (options.Number("points", 100), options.Number("mails", 5000), options.Number("seed", 1));
        await using (var house = await House.Open(options.Required("data"), options.Postgres, ct))
            await OpenOffice.Run(house, 1, agents: 2, seed, ct);
        await using var victim = await Victim.Start(options, ct);
        await using var waiting = await WaitingMail.Lay(victim.Desk, mails, ct);
        var seen = new SeenRows(options);
        var plan = Enumerable.Range(0, points).Select(point => new FetchingPoint(
            point + 1, seed, (mails * point / points)..(mails * (point + 1) / points), victim, waiting, seen)).ToList();

        var watch = Stopwatch.StartNew();
        await waiting.Fetch(victim.Desk, ct);
        foreach (var point in plan)
        {
            await point.Run(mails, ct);
            if (options.Has("verbose"))
                Console.WriteLine(point);
        }
        var fetched = await Until(watch, async () => await seen.Messages(ct) >= mails, ct);
        var rows = new List<Count.Row>();
        var listed = await Until(watch, async () => (rows = await Count.Conversations(victim.Desk, int.MaxValue, ct)).Count >= mails, ct);
        Console.WriteLine($"{mails} mails: fetched in {fetched.TotalSeconds:0} s ({mails / fetched.TotalSeconds:0}/s), all of them listed after {listed.TotalSeconds:0} s");

        var faults = plan.ToLookup(point => point.ToString(), point => Faults(point, rows.ToLookup(row => row.Subject)));
        var (messages, stored, kept) = (await seen.Messages(ct), await seen.Stored(ct), await seen.Kept(ct));
        var isExact = messages == mails && stored == mails && kept == mails;
        if (!isExact)
            Console.WriteLine($"Of {mails} mails {messages} messages are noted, {stored} mails stored, {kept} kept in all.");
        return Results.Tell(
            [.. plan.Select(point => (point.ToString(), faults[point.ToString()].SelectMany(fault => fault).Concat(isExact ? [] : ["the counts differ"])))], options);
    }

    private static IEnumerable<string> Faults(FetchingPoint point, ILookup<string, Count.Row> bySubject)
    {
        if (!point.HasInterrupted)
            yield return "nothing was interrupted";
        for (var mail = point.First; mail <= point.Last; mail++)
        {
            if (bySubject[WaitingMail.Subject(mail)].Count() is not 1 and var times)
                yield return $"mail {mail} is there {times} times";
        }
    }

    private static async Task<TimeSpan> Until(Stopwatch watch, Func<Task<bool>> isSo, CancellationToken ct)
    {
        while (!await isSo() && watch.Elapsed < Longest)
            await Task.Delay(Pause, ct);
        return watch.Elapsed;
    }
}
