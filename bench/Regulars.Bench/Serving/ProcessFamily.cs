using System.Globalization;

namespace Regulars.Bench.Serving;

/// <summary>A process and what it started, as Linux tells of them under /proc.</summary>
internal static class ProcessFamily
{
    public static IEnumerable<int> Of(int process) => Children(process).SelectMany(Of).Prepend(process);

    public static IEnumerable<int> Children(int process) => Directory.EnumerateDirectories($"/proc/{process}/task")
        .SelectMany(task => Words(Path.Combine(task, "children"))).Select(id => int.Parse(id, CultureInfo.InvariantCulture));

    public static double Megabytes(int process) => Of(process).Sum(member => Kilobytes(member)) / 1024.0;

    private static long Kilobytes(int process) => Lines($"/proc/{process}/status")
        .Where(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
        .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)).FirstOrDefault();

    private static string[] Words(string file) => string.Join(' ', Lines(file)).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Nothing when the process ended meanwhile.</summary>
    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (IOException)
        {
            return [];
        }
    }
}
