using Regulars.Bench.Measuring;
using Regulars.Bench.Seeding;
using Regulars.Bench.Serving;

namespace Regulars.Bench.Killing;

/// <summary>A host with its mailroom that is killed and comes back on the same ports.</summary>
internal sealed class Victim : IAsyncDisposable
{
    private readonly Options options;
    private readonly string[] settings;
    private RunningHost host;

    private Victim(Options options, string[] settings, RunningHost host)
    {
        (this.options, this.settings, this.host) = (options, settings, host);
        Desk = new DeskClient(host.Address, OpenOffice.Token(1));
    }

    public DeskClient Desk { get; }

    public int SmtpPort => host.SmtpPort;

    public int HostId => host.Id;

    /// <param name="settings">Of the host, beside the usual ones.</param>
    public static async Task<Victim> Start(Options options, CancellationToken ct, params string[] settings) =>
        new(options, settings, await RunningHost.Start(options, OpenOffice.Token(1), ct, settings: settings));

    /// <summary>Kills the host; whoever runs it starts it again.</summary>
    /// <param name="meanwhile">What is done while there is none.</param>
    public async Task<bool> KillHost(CancellationToken ct, Func<Task>? meanwhile = null)
    {
        await host.Kill(ct);
        if (meanwhile is not null)
            await meanwhile();
        host = await RunningHost.Start(options, OpenOffice.Token(1), ct, host.Address.Port, host.SmtpPort, settings);
        return true;
    }

    /// <summary>Kills the mailroom, which the host starts again. False when there was none.</summary>
    public async Task<bool> KillMailroom(CancellationToken ct)
    {
        var mailrooms = ProcessFamily.Children(host.Id).ToList();
        foreach (var mailroom in mailrooms)
            await ChildProcess.Kill(mailroom, ct);
        return mailrooms.Count > 0;
    }

    public async ValueTask DisposeAsync()
    {
        Desk.Dispose();
        await host.DisposeAsync();
    }
}
