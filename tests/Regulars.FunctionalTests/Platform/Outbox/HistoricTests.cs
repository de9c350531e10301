using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts;
using Regulars.FunctionalTests.Platform.Probing;
using Regulars.Platform.Outbox;
using Regulars.Platform.Workspaces;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Outbox;

[Collection(PlatformHouse.Name)]
public sealed class HistoricTests(PlatformHouse house)
{
    private static readonly string[] Names = ["a", "b", "c", "d", "e", "f"];

    [OnBothEngines]
    public async Task What_follows_from_something_historic_is_historic_too(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        house.Script.When(workspace.Id, "parent", services => Add(services, new CallAsked("child")));
        house.Script.When(workspace.Id, "record child", services => Add(services, new Probed("grandchild")));
        WorkspaceScope? seen = null;
        house.Script.When(workspace.Id, "grandchild", services =>
        {
            seen = services.GetRequiredService<WorkspaceScope>();
            return Task.CompletedTask;
        });

        await Raise(workspace, (true, new Probed("parent")));
        await workspace.Settled();

        Assert.True(seen!.IsHistoric);
    }

    [OnBothEngines]
    public async Task Who_skips_what_is_historic_gets_no_row_of_it_nor_of_what_follows(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        house.Script.When(workspace.Id, "import", services => Add(services, new Announced("follows from the import")));
        house.Script.When(workspace.Id, "today", services => Add(services, new Announced("follows from today")));

        await Raise(workspace, (true, new Probed("import")), (true, new Announced("imported")), (false, new Probed("today")), (false, new Announced("happened")));
        await workspace.Settled();

        Assert.Equal(["follows from today", "happened", "import", "today"], house.Script.PlayedIn(workspace.Id).Order());
    }

    [OnBothEngines]
    public async Task What_happens_now_stays_so_beside_what_is_historic(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var seen = new ConcurrentDictionary<string, bool>();
        foreach (var step in Names.SelectMany(name => new[] { $"intend {name}", $"call {name}", $"record {name}" }))
        {
            house.Script.When(workspace.Id, step, services =>
            {
                seen[step] = services.GetRequiredService<WorkspaceScope>().IsHistoric;
                return Task.CompletedTask;
            });
        }

        // They fall due together, and calls may share a transaction.
        await Raise(workspace, [.. Names.Select(name => (IsHistoric(name), (IEvent)new CallAsked(name, name)))]);
        await workspace.Settled();

        Assert.Equal(Names.Length * 3, seen.Count);
        Assert.All(seen, step => Assert.Equal(IsHistoric(step.Key[^1..]), step.Value));

        static bool IsHistoric(string name) => name is "b" or "c" or "f";
    }

    private static Task Raise(TestWorkspace workspace, params (bool IsHistoric, IEvent Happened)[] events) => workspace.Do(async services =>
    {
        foreach (var (isHistoric, happened) in events)
        {
            services.GetRequiredService<WorkspaceScope>().Enter(workspace.Id, Actor.System, isHistoric: isHistoric);
            await Add(services, happened);
        }
    });

    private static Task Add(IServiceProvider services, IEvent happened)
    {
        services.GetRequiredService<EventOutbox>().Add(happened);
        return Task.CompletedTask;
    }
}
