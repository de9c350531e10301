namespace Regulars.Testing;

/// <summary>Recorded mails and payloads that are not ours to keep here; the environment says where they lie.</summary>
public static class Samples
{
    private const string Variable = "REGULARS_SAMPLES";

    public static IReadOnlyList<string> Files(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(Environment.GetEnvironmentVariable(Variable)!, folder), pattern).Order(StringComparer.Ordinal)];

    /// <summary>Null when the folder is here.</summary>
    internal static string? WhyAbsent(string folder) => Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" => $"{Variable} is not set",
        var root when Directory.Exists(Path.Combine(root, folder)) => null,
        _ => $"there is no {folder} in {Variable}",
    };
}
