namespace Regulars.Bench.Measuring;

/// <summary>
/// How long things took and how many were done in a second; what each cost the server in processor time, which hardly depends on who else uses the
/// machine; and what the load tool itself took of it.
/// </summary>
internal sealed record Figure(
    string What, int Clients, int Count, double Rate, double P50, double P95, double P99, double Slowest, double ServerCost, double ToolShare)
{
    public static Figure Of(string what, int clients, List<double> milliseconds, Spent spent)
    {
        milliseconds.Sort();
        return new Figure(
            what, clients, milliseconds.Count, milliseconds.Count / spent.Lasted.TotalSeconds,
            At(milliseconds, 0.50), At(milliseconds, 0.95), At(milliseconds, 0.99), milliseconds.LastOrDefault(),
            spent.ByServer.TotalMilliseconds / Math.Max(1, milliseconds.Count), spent.ByTool / spent.Lasted / Environment.ProcessorCount);
    }

    private static double At(List<double> sorted, double part) => sorted.Count == 0 ? 0 : sorted[(int)((sorted.Count - 1) * part)];
}
