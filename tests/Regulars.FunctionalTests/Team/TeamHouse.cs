using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Regulars.Platform.Security;
using Regulars.Team.SigningIn;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Team;

/// <summary>Hosts that know people by their real sessions and tokens, one per engine.</summary>
public sealed class TeamHouse : IAsyncLifetime
{
    public const string Name = "TeamHouse";

    private readonly Dictionary<Engine, Lazy<Task<RegularsApp>>> apps = Enum.GetValues<Engine>().ToDictionary(
        engine => engine, engine => new Lazy<Task<RegularsApp>>(() => StartNew(engine)));

    public Task<RegularsApp> On(Engine engine) => apps[engine].Value;

    /// <summary>A host of a test's own, with nothing set up.</summary>
    public static Task<RegularsApp> StartNew(Engine engine, Action<IServiceCollection>? adjust = null, params string[] arguments) => RegularsApp.Start(
        engine,
        builder =>
        {
            builder.Services.Replace(ServiceDescriptor.Singleton<IRecogniseCallers>(sp => sp.GetRequiredService<RecogniseCallers>()));
            adjust?.Invoke(builder.Services);
        },
        arguments);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var started in apps.Values.Where(app => app is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
            await (await started.Value).DisposeAsync();
    }
}

[CollectionDefinition(TeamHouse.Name)]
public sealed class TeamHouseCollection : ICollectionFixture<TeamHouse>;
