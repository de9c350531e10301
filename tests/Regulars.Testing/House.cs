using Microsoft.AspNetCore.Builder;

namespace Regulars.Testing;

/// <summary>One host per engine for all tests of a collection, started by the first that asks.</summary>
public class House : IAsyncLifetime
{
    public const string Name = "House";

    private readonly Dictionary<Engine, Lazy<Task<RegularsApp>>> apps;

    public House() => apps = Enum.GetValues<Engine>().ToDictionary(
        engine => engine, engine => new Lazy<Task<RegularsApp>>(() => RegularsApp.Start(engine, Adjust)));

    /// <summary>What the tests of a collection add to the host.</summary>
    protected virtual void Adjust(WebApplicationBuilder builder)
    {
    }

    public Task<RegularsApp> On(Engine engine) => apps[engine].Value;

    public async Task<TestWorkspace> NewWorkspace(Engine engine) => await (await On(engine)).NewWorkspace();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var started in apps.Values.Where(app => app is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
            await (await started.Value).DisposeAsync();
    }
}
