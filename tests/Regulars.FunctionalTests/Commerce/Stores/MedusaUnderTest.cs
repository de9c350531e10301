using Microsoft.Extensions.DependencyInjection;
using Regulars.Commerce.Stores;
using Regulars.Commerce.Stores.Medusa;
using Regulars.Testing.Servers;

namespace Regulars.FunctionalTests.Commerce.Stores;

internal sealed class MedusaUnderTest : IStoreUnderTest
{
    private readonly Medusa medusa;
    private readonly ServiceProvider services;
    private readonly Dictionary<string, Sold> orders;

    private MedusaUnderTest(Medusa medusa)
    {
        this.medusa = medusa;
        var collection = new ServiceCollection();
        collection.AddStoreHttp();
        collection.AddSingleton<IStorePlatform, MedusaPlatform>();
        services = collection.BuildServiceProvider();
        orders = medusa.Orders.ToDictionary(one => one.Key, one => new Sold(one.Value.Id, $"#{one.Value.Number}", one.Value.Email, one.Value.Customer));
    }

    public IReadOnlyCollection<Sold> All => orders.Values;

    public Sold this[string what] => orders[what];

    public static async Task<IStoreUnderTest> Start() => new MedusaUnderTest(await Medusa.Start());

    public IStore Open(string? key) => services.GetRequiredService<IStorePlatform>().Open(new StoreAccess(medusa.Address, key ?? medusa.SecretKey));

    public Task Capture(string order) => medusa.Capture(order);

    public Task Refund(string order, decimal amount, string note) => medusa.Refund(order, amount, note);

    public Task ReceiveReturn(string order) => medusa.ReceiveReturn(order);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await medusa.DisposeAsync();
    }
}
