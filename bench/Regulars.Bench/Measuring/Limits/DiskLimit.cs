using System.Diagnostics;

namespace Regulars.Bench.Measuring.Limits;

/// <summary>How often this disk can promise that 4 KB are safe.</summary>
internal static class DiskLimit
{
    public static Figure Run(string folder)
    {
        var path = Path.Combine(folder, $"fsync.{Environment.ProcessId}");
        var (times, watch, spent) = (new List<double>(), Stopwatch.StartNew(), Spent.Begin(server: null));
        using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1))
        {
            var block = new byte[4096];
            while (watch.Elapsed < TimeSpan.FromSeconds(2))
            {
                var begun = Stopwatch.GetTimestamp();
                file.Write(block);
                file.Flush(flushToDisk: true);
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        }
        File.Delete(path);
        return Figure.Of("limit: write and fsync 4 KB", 1, times, spent());
    }
}
