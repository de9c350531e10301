namespace Regulars.Testing;

/// <summary>Where things lie in the clone that these tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The built mailroom; null when there is none.</summary>
    public static string? Mailroom { get; } = new[]
    {
        Environment.GetEnvironmentVariable("REGULARS_MAILROOM"), Path.Combine(Root, "src/mailroom/dist/mailroom.mjs"),
    }.FirstOrDefault(File.Exists);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Regulars.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("These tests do not run from a clone.");
        return folder.FullName;
    }
}
