using System.Xml.Linq;

namespace Regulars.Bench.Killing;

/// <summary>Says how the points went: a line for each that failed, a line for all, and a JUnit file with a test for each point where one is wanted.</summary>
internal static class Results
{
    public static int Tell(IReadOnlyList<(string Point, IEnumerable<string> Faults)> points, Options options)
    {
        var failed = points.Where(point => point.Faults.Any()).ToList();
        foreach (var (point, faults) in failed)
            Console.WriteLine($"{point}: {string.Join("; ", faults.Take(5))}");
        if (options.Named.TryGetValue("results", out var file))
            Write(file, options.Postgres is null ? "SQLite" : "PostgreSQL", points);
        Console.WriteLine($"{points.Count - failed.Count} passed, {failed.Count} failed");
        return failed.Count == 0 ? 0 : 1;
    }

    private static void Write(string file, string engine, IEnumerable<(string Point, IEnumerable<string> Faults)> points) => new XElement(
        "testsuite",
        points.Select(point => new XElement(
            "testcase",
            new XAttribute("name", $"{point.Point} on {engine} loses nothing and does nothing twice"),
            point.Faults.Select(fault => new XElement("failure", fault)).Take(1)))).Save(file);
}
