using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Regulars.FunctionalTests.Platform.Probing;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Outbox;

[Collection(PlatformHouse.Name)]
public sealed class SharedTransactionTests(PlatformHouse house)
{
    private static readonly string[] Names = ["a", "b", "c", "d", "e", "f"];

    [OnBothEngines]
    public async Task Calls_that_fall_due_together_share_their_transactions(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var units = new ConcurrentDictionary<string, int>();
        foreach (var step in Names.SelectMany(name => new[] { $"intend {name}", $"record {name}" }))
        {
            house.Script.When(workspace.Id, step, services =>
            {
                units[step] = services.GetRequiredService<RegularsDb>().GetHashCode();
                return Task.CompletedTask;
            });
        }

        await Ask(workspace);

        Assert.Single(Names.Select(name => units[$"intend {name}"]).Distinct());
        Assert.True(Names.Select(name => units[$"record {name}"]).Distinct().Count() < Names.Length, "Each was written down by itself.");
        await EachWasCalledOnce(workspace, Names);
    }

    [OnBothEngines]
    public async Task One_that_cannot_be_intended_spoils_no_other(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        house.Script.Fail(workspace.Id, "intend c", times: 3);

        await Ask(workspace);

        await EachWasCalledOnce(workspace, Names);
    }

    [OnBothEngines]
    public async Task One_whose_call_fails_spoils_no_other(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        house.Script.Fail(workspace.Id, "call c", times: 1);

        await Ask(workspace);

        await EachWasCalledOnce(workspace, [.. Names.Where(name => name != "c")]);
        Assert.Equal(2, Times(workspace, "call c"));
        Assert.Equal(1, Times(workspace, "record c"));
    }

    [OnBothEngines]
    public async Task One_that_cannot_be_written_down_spoils_no_other(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        house.Script.Fail(workspace.Id, "record c", times: 2);

        await Ask(workspace);

        await EachWasCalledOnce(workspace, [.. Names.Where(name => name != "c")]);
    }

    private static async Task Ask(TestWorkspace workspace)
    {
        await workspace.Do(services =>
        {
            foreach (var name in Names)
                services.GetRequiredService<EventOutbox>().Add(new CallAsked(name, name));
            return Task.CompletedTask;
        });
        await workspace.Settled();
    }

    private async Task EachWasCalledOnce(TestWorkspace workspace, string[] names)
    {
        Assert.All(names, name => Assert.Equal(1, Times(workspace, $"call {name}")));
        Assert.Equal(0, await workspace.Read(db => db.Set<OutboxRow>().CountAsync()));
    }

    private int Times(TestWorkspace workspace, string step) => house.Script.PlayedIn(workspace.Id).Count(played => played == step);
}
