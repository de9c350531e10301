using Regulars.Bench.Measuring;
using Regulars.Bench.Seeding;
using Regulars.Bench.Serving;

namespace Regulars.Bench.Killing;

/// <summary>A host with its mailroom that is killed and comes back on the same ports.</summary>
internal sealed class Victim : IAsyncDisposable
{
    private readonly Options options;
    private RunningHost host;

    private Victim(Options options, RunningHost host)
    {
        (this.options, this.host) = (options, host);
        Desk = new DeskClient(host.Address, OpenOffice.Token(1));
    }

    public DeskClient Desk { get; }

    public int SmtpPort => host.SmtpPort;

    public static async Task<Victim> Start(Options options, CancellationToken ct) =>
        new(options, await RunningHost.Start(options, OpenOffice.Token(1), ct));

    /// <summary>Kills the host; whoever runs it starts it again.</summary>
    public async Task<bool> KillHost(CancellationToken ct)
    {
        await host.Kill(ct);
        host = await RunningHost.Start(options, OpenOffice.Token(1), ct, host.Address.Port, host.SmtpPort);
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
