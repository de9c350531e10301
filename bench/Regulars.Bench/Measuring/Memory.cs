using Regulars.Bench.Serving;

namespace Regulars.Bench.Measuring;

/// <summary>Resident memory of host and mailroom together: after a quiet while, and at its highest while the rest was measured.</summary>
internal sealed class Memory : IAsyncDisposable
{
    private const double MostIdle = 300;
    private const double MostLoaded = 600;
    private static readonly TimeSpan QuietWhile = TimeSpan.FromSeconds(8);

    private readonly CancellationTokenSource over = new();
    private readonly RunningHost host;
    private readonly Report report;
    private readonly bool isAsked;
    private readonly Task watching;
    private double highest;

    private Memory(RunningHost host, bool isAsked, Report report)
    {
        (this.host, this.isAsked, this.report) = (host, isAsked, report);
        watching = Look();
    }

    public static async Task<Memory> Watch(RunningHost host, bool isAsked, Report report, CancellationToken ct)
    {
        if (isAsked)
        {
            await Task.Delay(QuietWhile, ct);
            report.Add(Finding.Of("memory of host and mailroom, idle", ProcessFamily.Megabytes(host.Id), "MB", MostIdle));
        }
        return new Memory(host, isAsked, report);
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await watching;
        over.Dispose();
        if (isAsked)
            report.Add(Finding.Of("memory of host and mailroom, highest under load", highest, "MB", MostLoaded));
    }

    private async Task Look()
    {
        while (!over.IsCancellationRequested)
        {
            highest = Math.Max(highest, ProcessFamily.Megabytes(host.Id));
            await Task.Delay(250, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
