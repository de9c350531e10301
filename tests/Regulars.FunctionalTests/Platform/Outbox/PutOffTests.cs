using Microsoft.Extensions.DependencyInjection;
using Regulars.FunctionalTests.Platform.Probing;
using Regulars.Platform.Outbox;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Outbox;

public sealed class PutOffTests
{
    [OnBothEngines]
    public async Task What_the_other_side_puts_off_is_tried_again_and_logged_as_one_line(Engine engine)
    {
        var script = new ProbeScript();
        await using var app = await RegularsApp.Start(engine, builder => PlatformHouse.AddProbes(builder, script));
        var workspace = await app.NewWorkspace();
        var tries = 0;
        script.When(workspace.Id, "call out", _ => ++tries == 1 ? throw new PutOffException("451 Come again") : Task.CompletedTask);

        await workspace.Do(services =>
        {
            services.GetRequiredService<EventOutbox>().Add(new CallAsked("out"));
            return Task.CompletedTask;
        });
        await workspace.Settled();

        Assert.Equal(2, tries);
        var line = Assert.Single(app.Log.Lines, line => line.Contains("451 Come again", StringComparison.Ordinal));
        Assert.StartsWith("Warning", line, StringComparison.Ordinal);
        Assert.DoesNotContain(" at Regulars.", line, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Log.Lines, other => other.StartsWith("Error", StringComparison.Ordinal));
    }
}
