using System.Diagnostics;
using Regulars.Bench.Serving;

namespace Regulars.Bench.Measuring;

/// <summary>Time that went by, and processor time of the load tool and of the server with all that it started.</summary>
internal sealed record Spent(TimeSpan Lasted, TimeSpan ByTool, TimeSpan ByServer)
{
    /// <summary>Starts counting; what it returns ends it.</summary>
    public static Func<Spent> Begin(int? server)
    {
        var (watch, tool, theirs) = (Stopwatch.StartNew(), ProcessFamily.ProcessorTime(Environment.ProcessId), Of(server));
        return () => new Spent(watch.Elapsed, ProcessFamily.ProcessorTime(Environment.ProcessId) - tool, Of(server) - theirs);
    }

    private static TimeSpan Of(int? server) =>
        server is { } process ? ProcessFamily.Of(process).Aggregate(TimeSpan.Zero, (sum, member) => sum + ProcessFamily.ProcessorTime(member)) : TimeSpan.Zero;
}
