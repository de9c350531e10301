using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Commerce.Stores;
using Regulars.Commerce.Stores.Demo;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Commerce.Stores;

/// <summary>A demo shop in a host of its own; what a shopkeeper and shoppers do there is written into its books.</summary>
internal sealed class DemoUnderTest : IStoreUnderTest
{
    private static readonly (string Title, int Quantity)[] Cart = [("Rain jacket", 1), ("Water bottle", 2)];

    private readonly RegularsApp app;
    private readonly TestWorkspace workspace;
    private readonly Guid shop = Guid.CreateVersion7();
    private readonly string key = Tokens.New("demo_");
    private readonly Dictionary<string, Sold> sold = [];
    private readonly HashSet<string> usedCodes = [];
    private int lastNumber;

    private DemoUnderTest(RegularsApp app, TestWorkspace workspace) => (this.app, this.workspace) = (app, workspace);

    public Sold this[string what] => sold[what];

    public IReadOnlyCollection<Sold> All => sold.Values;

    public IStorePlatform Platform => app.Services.GetServices<IStorePlatform>().Single(platform => platform.Name == DemoPlatform.PlatformName);

    public static async Task<IStoreUnderTest> Start()
    {
        var app = await RegularsApp.Start(Engine.Sqlite);
        var demo = new DemoUnderTest(app, await app.NewWorkspace());
        await demo.Open();
        return demo;
    }

    public IStore Open(string? key) => Platform.Open(new StoreAccess(new Uri($"{DemoPlatform.Scheme}://{workspace.Id}/{shop}"), key ?? this.key));

    public async Task<Sold> Sell(string who, bool inJapan, string? code)
    {
        if (code is not null)
            usedCodes.Add(code);
        var order = DemoSeed.Sell(++lastNumber, who, Cart, app.Services.GetRequiredService<IClock>().GetCurrentInstant(), inJapan, discount: 0);
        await Write(db => db.Add(DemoRecord.Of(shop, order)));
        return Note(order.Id, order);
    }

    /// <summary>An order here is paid at once.</summary>
    public Task<bool> SellMore(string order) => Task.FromResult(false);

    public Task Send(string order, bool onlyPack) => Change(order, now => DemoSeed.Sent(now, "NW1", onlyPack: onlyPack));

    public Task<bool> BeginChange(string order) => Task.FromResult(false);

    public Task<bool> LeaveHalfDone(StoreAct act) => Task.FromResult(false);

    public async Task<decimal> DiscountWith(string who, string code, bool inJapan)
    {
        var made = await workspace.Read(db => db.Set<DemoRecord>().AsNoTracking().SingleOrDefaultAsync(record => record.Kind == DemoKind.Made && record.Id == code));
        var now = app.Services.GetRequiredService<IClock>().GetCurrentInstant();
        if (made?.Read<DemoMade>().Act is not OfferDiscount offer || usedCodes.Contains(code) || offer.ExpiresAt < now || (offer.Customer is { } owner && owner != $"account-{who}"))
            return 0;
        var items = Cart.Sum(one => DemoSeed.Price(one.Title, inJapan) * one.Quantity);
        return offer.Percent is { } percent ? items * percent / 100 : offer.Amount!.Value.Currency == (inJapan ? "JPY" : "EUR") ? offer.Amount.Value.Amount : 0;
    }

    public async Task<StoreBooks> Books(string order)
    {
        var orders = await workspace.Read(db => db.Set<DemoRecord>().AsNoTracking().Where(record => record.Kind == DemoKind.Order).ToListAsync());
        var all = orders.Select(record => record.Read<StoreOrder>()).ToList();
        var now = all.Single(one => one.Id == order);
        var address = now.Details.ShippingAddress!;
        return new StoreBooks(
            now.CancelledAt is not null, Owed: null, [.. now.Details.Refunds.Select(refund => new BookedRefund(refund.PaymentId!, refund.Amount.Amount, refund.Note))],
            new BookedAddress(address.Name, address.Line1, address.Line2, address.City, address.PostalCode, address.Country),
            [.. all.Where(one => one.Details.Notes.Any(note => note.StartsWith($"Replacement for {now.Number} ", StringComparison.Ordinal))).SelectMany(one => one.Lines)
                .Select(line => new BookedGoods(line.Title, line.Quantity, line.UnitPrice.Amount))],
            [.. now.Details.Returns.Where(back => back.State == ReturnState.Requested).SelectMany(back => back.Lines).Select(line => new BookedGoods(line.LineId, line.Quantity, null))]);
    }

    public Task Capture(string order) => Change(order, DemoSeed.Captured);

    public Task Refund(string order, decimal amount, string note) => Change(order, now => DemoSeed.Refunded(now, amount, note));

    public Task ReceiveReturn(string order) => Change(order, now => now with
    {
        Return = ReturnState.Received,
        Lines = [.. now.Lines.Select(line => line with { Returned = now.Details.Returns.SelectMany(back => back.Lines).Where(back => back.LineId == line.Id).Sum(back => back.Quantity) })],
        Details = now.Details with { Returns = [.. now.Details.Returns.Select(back => back with { State = ReturnState.Received })] },
    });

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task Open()
    {
        var opened = app.Services.GetRequiredService<IClock>().GetCurrentInstant() - Duration.FromDays(1);
        var orders = DemoSeed.Orders(opened).ToList();
        foreach (var (what, order) in orders)
            Note(what, order);
        // Below those of the seed: what the shop numbers itself comes behind them.
        lastNumber = 100;
        return Write(db =>
        {
            db.Add(new DemoShop(shop, Tokens.Hash(key), "Nordlicht Outdoor", "EUR"));
            db.AddRange(DemoSeed.Products(opened).Select(product => DemoRecord.Of(shop, product)));
            db.AddRange(DemoSeed.Customers(opened).Select(customer => DemoRecord.Of(shop, customer)));
            db.AddRange(orders.Select(one => DemoRecord.Of(shop, one.Order)));
        });
    }

    private Sold Note(string what, StoreOrder order) => sold[what] = new Sold(order.Id, order.Number, order.Email!, order.CustomerId);

    private Task Change(string order, Func<StoreOrder, StoreOrder> change) => workspace.Do(async services =>
    {
        var record = await services.GetRequiredService<RegularsDb>().Set<DemoRecord>().SingleAsync(record => record.Kind == DemoKind.Order && record.Id == order);
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        record.Take(now, change(record.Read<StoreOrder>()) with { ChangedAt = now });
    });

    private Task Write(Action<RegularsDb> write) => workspace.Do(services =>
    {
        write(services.GetRequiredService<RegularsDb>());
        return Task.CompletedTask;
    });
}
