using System.Diagnostics;

namespace Regulars.Bench.Measuring;

/// <summary>Clients that do one thing after the other without a pause, first to warm up, then counted.</summary>
internal static class LoadLoop
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static async Task<Figure> Run(
        string what, int clients, TimeSpan lasting, Func<Random, Task> once, CancellationToken ct, int? server = null, TimeSpan? warmUp = null)
    {
        await Spin(clients, warmUp ?? WarmUp, once, ct);
        var spent = Spent.Begin(server);
        var times = await Spin(clients, lasting, once, ct);
        return Figure.Of(what, clients, times, spent());
    }

    private static async Task<List<double>> Spin(int clients, TimeSpan lasting, Func<Random, Task> once, CancellationToken ct)
    {
        var until = Stopwatch.GetTimestamp() + (long)(lasting.TotalSeconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(Enumerable.Range(1, clients).Select(client => Task.Run(async () =>
        {
            var (random, times) = (new Random(client), new List<double>());
            for (var begun = Stopwatch.GetTimestamp(); begun < until; begun = Stopwatch.GetTimestamp())
            {
                ct.ThrowIfCancellationRequested();
                await once(random);
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
            return times;
        }, ct)));
        return [.. all.SelectMany(times => times)];
    }
}
