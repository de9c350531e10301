using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Team;
using Regulars.FunctionalTests.Platform.Probing;
using Regulars.Platform.Outbox;
using Regulars.Testing;
using Regulars.Testing.Feed;
using Regulars.Testing.Storage;

namespace Regulars.FunctionalTests.Platform.Outbox;

public sealed class TwoNodesTests
{
    [OnPostgresFact]
    public async Task Who_looks_at_what_on_one_node_is_seen_on_the_other_also_when_many_do()
    {
        await using var storage = await TestStorage.Create(Engine.Postgres);
        await using var one = await RegularsApp.Start(storage);
        await using var two = await RegularsApp.Start(storage);
        var workspace = await one.NewWorkspace();
        var here = workspace.As(Role.Agent);
        await using var stream = await FeedListener.Open(here);
        var id = (await stream.Next("hello")).Data.GetProperty("stream").GetGuid();
        using var there = two.Anonymous();
        there.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", workspace.TokenOf(Role.Lead));
        await using var watching = await FeedListener.Open(there);

        var conversations = Enumerable.Range(0, 40).Select(_ => new { id = Guid.CreateVersion7(), doing = "viewing" }).ToList();
        await here.PutAsJsonAsync("feed/interests", new { stream = id, conversations }).Gives(204);

        await watching.Next("presence", told => told.GetProperty("viewing").GetArrayLength() == conversations.Count);
    }

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
