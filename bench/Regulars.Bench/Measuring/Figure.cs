namespace Regulars.Bench.Measuring;

/// <summary>How long things took, how many were done in a second, and what the load tool itself took of the machine.</summary>
internal sealed record Figure(string What, int Clients, int Count, double Rate, double P50, double P95, double P99, double Slowest, double ToolShare)
{
    public static Figure Of(string what, int clients, List<double> milliseconds, TimeSpan lasted, TimeSpan toolTime)
    {
        milliseconds.Sort();
        return new Figure(
            what, clients, milliseconds.Count, milliseconds.Count / lasted.TotalSeconds,
            At(milliseconds, 0.50), At(milliseconds, 0.95), At(milliseconds, 0.99), milliseconds.LastOrDefault(),
            toolTime / lasted / Environment.ProcessorCount);
    }

    private static double At(List<double> sorted, double part) => sorted.Count == 0 ? 0 : sorted[(int)((sorted.Count - 1) * part)];
}
