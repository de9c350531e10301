using System.Globalization;

namespace Regulars.Bench.Serving;

/// <summary>A process and what it started, as Linux tells of them under /proc.</summary>
internal static class ProcessFamily
{
    public static IEnumerable<int> Of(int process) => Children(process).SelectMany(Of).Prepend(process);

    public static IEnumerable<int> Children(int process) => Directory.EnumerateDirectories($"/proc/{process}/task")
        .SelectMany(task => Words(Path.Combine(task, "children"))).Select(id => int.Parse(id, CultureInfo.InvariantCulture));

    public static double Megabytes(int process) => Of(process).Sum(member => Kilobytes(member)) / 1024.0;

    /// <summary>In user and system mode; Linux counts it in hundredths of a second.</summary>
    public static TimeSpan ProcessorTime(int process)
    {
        // The name, in brackets, may contain anything.
        var fields = string.Concat(Lines($"/proc/{process}/stat")).Split(") ")[^1].Split(' ');
        return fields.Length < 13
            ? TimeSpan.Zero
            : TimeSpan.FromMilliseconds(10 * (Number(fields[11]) + Number(fields[12])));
    }

    /// <summary>Where a process listens on TCP.</summary>
    public static IEnumerable<int> ListeningPorts(int process)
    {
        var sockets = Directory.EnumerateFiles($"/proc/{process}/fd").Select(file => new FileInfo(file).LinkTarget).ToHashSet();
        return Lines($"/proc/{process}/net/tcp").Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields[3] == "0A" && sockets.Contains($"socket:[{fields[9]}]"))
            .Select(fields => int.Parse(fields[1].Split(':')[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static long Kilobytes(int process) => Lines($"/proc/{process}/status")
        .Where(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
        .Select(line => Number(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1])).FirstOrDefault();

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
