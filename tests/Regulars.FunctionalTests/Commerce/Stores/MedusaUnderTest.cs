using Microsoft.Extensions.DependencyInjection;
using NodaTime;
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
        collection.AddSingleton<IClock>(SystemClock.Instance);
        services = collection.BuildServiceProvider();
        orders = medusa.Orders.ToDictionary(one => one.Key, one => Told(one.Value));
    }

    public IReadOnlyCollection<Sold> All => orders.Values;

    public Sold this[string what] => orders[what];

    public static async Task<IStoreUnderTest> Start() => new MedusaUnderTest(await Medusa.Start());

    public StoreAccess Access => new(medusa.Address, medusa.SecretKey);

    public IStore Open(string? key) => Platform.Open(key is null ? Access : Access with { Key = key });

    public IStorePlatform Platform => services.GetRequiredService<IStorePlatform>();

    public async Task<Sold> Sell(string who, bool inJapan, string? code)
    {
        var sold = Told(await medusa.Sell(who, inJapan, code));
        orders.Add(sold.Id, sold);
        return sold;
    }

    public async Task<bool> SellMore(string order)
    {
        await medusa.SellMore(order);
        return true;
    }

    public Task Send(string order, bool onlyPack) => medusa.Send(order, onlyPack);

    public async Task<bool> BeginChange(string order)
    {
        await medusa.BeginEdit(order);
        return true;
    }

    public async Task<bool> LeaveHalfDone(StoreAct act)
    {
        switch (act)
        {
            case RequestReturn back:
                await medusa.BeginReturn(back.Order, back.Key, back.Lines[0].Line);
                return true;
            case SendReplacement replacement:
                await medusa.BeginClaim(replacement.Order, replacement.Key, replacement.Lines[0].Line);
                return true;
            default:
                return false;
        }
    }

    public Task<decimal> DiscountWith(string who, string code, bool inJapan) => medusa.DiscountWith(who, code, inJapan);

    public Task<StoreBooks> Books(string order) => MedusaBooks.Read(medusa, order);

    public Task Capture(string order) => medusa.Capture(order);

    public Task Refund(string order, decimal amount, string note) => medusa.Refund(order, amount, note);

    public Task ReceiveReturn(string order) => medusa.ReceiveReturn(order);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await medusa.DisposeAsync();
    }

    private static Sold Told(SoldOrder sold) => new(sold.Id, $"#{sold.Number}", sold.Email, sold.Customer);
}
