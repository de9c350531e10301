using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Regulars.FunctionalTests.Platform.Probing;
using Regulars.Platform.Outbox;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Outbox;

public sealed class StoppingTests
{
    [OnBothEngines]
    public async Task A_call_that_fails_because_the_host_stops_is_no_error(Engine engine)
    {
        var script = new ProbeScript();
        await using var app = await RegularsApp.Start(engine, builder => PlatformHouse.AddProbes(builder, script));
        var workspace = await app.NewWorkspace();
        var (host, called) = (app.Services.GetRequiredService<IHostApplicationLifetime>(), new TaskCompletionSource());
        script.When(workspace.Id, "call out", async _ =>
        {
            called.SetResult();
            await Task.Delay(Timeout.Infinite, host.ApplicationStopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new HttpRequestException("The other side has gone.");
        });
        await workspace.Do(services =>
        {
            services.GetRequiredService<EventOutbox>().Add(new CallAsked("out"));
            return Task.CompletedTask;
        });

        await called.Task.WaitAsync(TimeSpan.FromSeconds(15));
        host.StopApplication();
        for (var i = 0; i < 100 && await workspace.Read(db => db.Set<OutboxRow>().AnyAsync(row => row.Attempts == 0)); i++)
            await Task.Delay(50);

        Assert.Equal(1, await workspace.Read(db => db.Set<OutboxRow>().Select(row => row.Attempts).SingleAsync()));
        Assert.DoesNotContain(app.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }
}
