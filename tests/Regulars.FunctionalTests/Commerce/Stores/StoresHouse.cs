using Regulars.Testing;

namespace Regulars.FunctionalTests.Commerce.Stores;

/// <summary>A store of each platform for all tests of the contract, started by the first that asks.</summary>
public sealed class StoresHouse : IAsyncLifetime
{
    private readonly Dictionary<StoreKind, Lazy<Task<IStoreUnderTest>>> stores = new()
    {
        [StoreKind.Medusa] = new(MedusaUnderTest.Start),
        [StoreKind.Demo] = new(DemoUnderTest.Start),
    };

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var started in stores.Values.Where(store => store is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
            await (await started.Value).DisposeAsync();
    }

    internal Task<IStoreUnderTest> Of(StoreKind kind) => stores[kind].Value;

    internal async Task<MedusaUnderTest> Medusa() => (MedusaUnderTest)await Of(StoreKind.Medusa);
}

[CollectionDefinition(Name)]
public sealed class StoresCollection : ICollectionFixture<StoresHouse>, ICollectionFixture<House>
{
    public const string Name = "Stores";
}
