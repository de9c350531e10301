using System.Diagnostics;
using System.Text.Json;

namespace Regulars.Testing.Servers;

/// <summary>A server of <c>tests/servers</c>, running until it is disposed.</summary>
public sealed class PrivateServer : IAsyncDisposable
{
    /// <summary>Where <c>tests/servers/medusa install</c> keeps it; installing takes minutes, and no single test does it.</summary>
    private const string Medusa = "REGULARS_TEST_MEDUSA";

    private static readonly Dictionary<string, string> Programs = new()
    {
        ["dovecot"] = "/usr/sbin/dovecot",
        ["postfix"] = "/usr/lib/postfix/sbin/master",
        ["postgres"] = "/usr/lib/postgresql",
        ["disk"] = "/usr/lib/postgresql",
    };

    private readonly Process process;

    private PrivateServer(Process process, string folder) => (this.process, Folder) = (process, folder);

    public string Folder { get; }

    /// <summary>The line it printed: its ports.</summary>
    public JsonElement Says { get; private set; }

    /// <summary>Null when it can run here; in CI it must, but for disks, which not every container may mount.</summary>
    public static string? WhyAbsent(string name)
    {
        if (name == "disk" && Environment.IsPrivilegedProcess && !CanMount())
            return "No disk can be mounted here";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            return null;
        if (name == "medusa")
            return Directory.Exists(Environment.GetEnvironmentVariable(Medusa)) ? null : $"{Medusa} is not set: bin/test could not install Medusa";
        return Path.Exists(Programs[name]) ? null : $"{name} is not installed";
    }

    public static Task<PrivateServer> Run(string name, params string[] arguments) => Run(name, new Dictionary<string, string>(), arguments);

    public static async Task<PrivateServer> Run(string name, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory($"regulars-{name}-").FullName;
        var server = new PrivateServer(Start(name, ["run", folder, .. arguments], environment), folder);
        var line = await server.process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"{name} did not start: {await server.process.StandardError.ReadToEndAsync()}");
        server.Says = JsonSerializer.Deserialize<JsonElement>(line);
        return server;
    }

    /// <summary>Another verb of the same script on the same folder.</summary>
    public static async Task Tell(string name, string verb, string folder)
    {
        using var told = Start(name, [verb, folder], new Dictionary<string, string>());
        await told.WaitForExitAsync();
        Assert.True(told.ExitCode == 0, $"{name} {verb}: {await told.StandardError.ReadToEndAsync()}");
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Root in a container often may not.</summary>
    private static bool CanMount()
    {
        const int SysAdmin = 21;
        var rights = File.ReadLines("/proc/self/status").First(line => line.StartsWith("CapEff:", StringComparison.Ordinal)).Split('\t')[1];
        return (Convert.ToUInt64(rights, 16) >> SysAdmin & 1) == 1;
    }

    private static Process Start(string name, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Path.Combine(Repository.Root, "tests/servers", name), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        return Process.Start(start)!;
    }
}
