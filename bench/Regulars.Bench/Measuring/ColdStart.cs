using Regulars.Bench.Seeding;
using Regulars.Bench.Serving;

namespace Regulars.Bench.Measuring;

/// <summary>From starting the program on an existing database until it answers with the first page of a list.</summary>
internal static class ColdStart
{
    private const int Times = 3;
    private const double MostSeconds = 3;

    public static async Task Measure(Options options, Report report, CancellationToken ct)
    {
        var seconds = new List<double>();
        for (var time = 0; time < Times; time++)
        {
            await using var host = await RunningHost.Start(options, OpenOffice.Token(1), ct);
            seconds.Add(host.StartedIn.TotalSeconds);
        }
        seconds.Sort();
        report.Add(Finding.Of("cold start until the first list, the slowest of 3", seconds[^1], "s", MostSeconds));
    }
}
