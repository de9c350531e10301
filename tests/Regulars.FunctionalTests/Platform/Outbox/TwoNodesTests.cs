using Microsoft.Extensions.DependencyInjection;
using Regulars.FunctionalTests.Platform.Probing;
using Regulars.Platform.Outbox;
using Regulars.Testing;
using Regulars.Testing.Storage;

namespace Regulars.FunctionalTests.Platform.Outbox;

public sealed class TwoNodesTests
{
    [OnPostgresFact]
    public async Task Two_nodes_share_the_work_and_run_no_row_twice()
    {
        await using var storage = await TestStorage.Create(Engine.Postgres);
        var script = new ProbeScript();
        await using var one = await RegularsApp.Start(storage, builder => PlatformHouse.AddProbes(builder, script));
        await using var two = await RegularsApp.Start(storage, builder => PlatformHouse.AddProbes(builder, script));
        var workspace = await one.NewWorkspace();
        var names = Enumerable.Range(0, 600).Select(n => $"{n % 25}:{n:000}").ToList();

        foreach (var batch in names.Chunk(50))
        {
            await workspace.Do(services =>
            {
                foreach (var name in batch)
                    services.GetRequiredService<EventOutbox>().Add(new Probed(name, name.Split(':')[0]));
                return Task.CompletedTask;
            });
        }
        await workspace.Settled();

        var played = script.PlayedIn(workspace.Id);
        Assert.Equal(names.Order(), played.Order());
        Assert.All(played.GroupBy(name => name.Split(':')[0]), lane => Assert.Equal(lane.Order(), lane));
    }
}
