using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Regulars.Bench.Measuring;

namespace Regulars.Bench.Serving;

/// <summary>The published server, started as <c>bin/run</c> starts it, with the mailroom that it starts itself.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ChildProcess process;

    private RunningHost(ChildProcess process, Uri address, int smtpPort, TimeSpan startedIn) =>
        (this.process, Address, SmtpPort, StartedIn) = (process, address, smtpPort, startedIn);

    public Uri Address { get; }

    public int SmtpPort { get; }

    /// <summary>From the start of the process to the first page of a list.</summary>
    public TimeSpan StartedIn { get; }

    public int Id => process.Id;

    public string Printed => process.Printed;

    /// <param name="settings">Beside those of every run.</param>
    public static async Task<RunningHost> Start(
        Options options, string token, CancellationToken ct, int? port = null, int? smtpPort = null, IReadOnlyList<string>? settings = null)
    {
        var (http, smtp) = (port ?? FreePort(), smtpPort ?? FreePort());
        string[] arguments =
        [
            Path.Combine(options.Required("server"), "Regulars.Host.dll"),
            "--data", options.Required("data"), "--port", $"{http}", "--smtp-port", $"{smtp}",
            "--Regulars:LiftRateLimitsOnLoopback", "true",
            .. options.Postgres is { } postgres ? new[] { "--postgres", postgres } : [],
            .. settings ?? [],
        ];
        var watch = Stopwatch.StartNew();
        var asInRun = new Dictionary<string, string> { ["DOTNET_gcServer"] = "0", ["DOTNET_GCgen0size"] = "0x4000000" };
        var process = ChildProcess.Start("dotnet", arguments, asInRun);
        var address = new Uri($"http://127.0.0.1:{http}");
        try
        {
            await Answer(process, address, token, watch, ct);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
        return new RunningHost(process, address, smtp, watch.Elapsed);
    }

    public Task Kill(CancellationToken ct) => process.Kill(ct);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task Answer(ChildProcess process, Uri address, string token, Stopwatch watch, CancellationToken ct)
    {
        using var client = new DeskClient(address, token);
        while (!await client.Answers("/api/v1/conversations?limit=50", ct))
        {
            if (process.HasExited || watch.Elapsed > Patience)
                throw new UsageException($"The server did not start:\n{process.Printed}");
            await Task.Delay(10, ct);
        }
    }
}
