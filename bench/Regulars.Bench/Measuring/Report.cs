using System.Globalization;
using System.Text.Json;

namespace Regulars.Bench.Measuring;

/// <summary>Prints findings as they come, as a table or as JSON lines.</summary>
internal sealed class Report(bool asJson)
{
    private readonly List<Finding> findings = [];

    public bool IsAllMet => findings.TrueForAll(finding => finding.Ratio is not < 1);

    public void Begin(string engine)
    {
        if (asJson)
            return;
        Console.WriteLine($"{Environment.ProcessorCount} cores, {engine}, .NET {Environment.Version}; cost is the server's processor time for one in ms, tool the load tool's share of all cores, load that of the last minute");
        Console.WriteLine($"{"what",-52} {"clients",7}  {"budget",-24} {"measured",-52} {"ratio",6} {"",-7} {"cost",6} {"tool",5} {"load",5}");
    }

    public void Add(Finding finding)
    {
        findings.Add(finding);
        var load = double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);
        var verdict = finding.Ratio switch { null => "", < 1 => "NOT MET", _ => "met" };
        Console.WriteLine(asJson
            ? JsonSerializer.Serialize(new { finding.What, finding.Clients, finding.Budget, finding.Measured, finding.Ratio, Load = load, finding.Figure })
            : string.Create(CultureInfo.InvariantCulture, $"{finding.What,-52} {finding.Clients,7}  {finding.Budget,-24} {finding.Measured,-52} {finding.Ratio,6:N2} {verdict,-7} {finding.Figure?.ServerCost,6:N2} {finding.Figure?.ToolShare,5:P0} {load,5:N2}"));
    }
}
