using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Bench.Seeding;
using Regulars.Bench.Seeding.Bulk;
using Regulars.Commerce.Connecting;
using Regulars.Commerce.Stores;
using Regulars.Commerce.Stores.Demo;
using Regulars.Commerce.Syncing;
using Regulars.Contracts;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Bench.Importing;

/// <summary>
/// A demo shop with many orders, connected and paused. One customer has 3,000 of them, and one order has 400 lines; the others are what the demo shop makes for its buyers.
/// </summary>
internal sealed record BigShop(string Store, string Path, string Key, int Orders, int Customers, int Lines)
{
    public const string RegularEmail = "regular@bench.example";
    public const string CatererEmail = "caterer@bench.example";
    public const int OrdersOfTheRegular = 3000;
    private const int LinesOfTheCaterer = 400;
    private const int OrdersAtOnce = 2000;

    public static async Task<BigShop> Fill(House house, Office office, Options options, int orders, CancellationToken ct)
    {
        var now = house.Get<IClock>().GetCurrentInstant();
        var (shop, key, goods) = (Guid.CreateVersion7(), Tokens.New("demo_"), DemoGoods.Products(now - Duration.FromDays(400)));
        var store = await Connect(house, office, shop, key, now, ct);
        await using var writer = options.Postgres is { } postgres ? new PostgresBulkWriter(postgres) : (IBulkWriter)new SqliteBulkWriter(house.DatabaseFile);
        await writer.Begin(ct);
        var (made, lines, accounts) = (0, 0, new HashSet<string>());
        foreach (var some in Make(goods, now, orders).Chunk(OrdersAtOnce))
        {
            await writer.Write(Batch(house, office, shop, made == 0 ? goods : [], some, accounts), ct);
            (made, lines) = (made + some.Length, lines + some.Sum(order => order.Lines.Count));
        }
        await writer.Finish(ct);
        return new BigShop(store, $"{office.Workspace}/{shop}", key, made, accounts.Count, lines);
    }

    public static string EmailOf(int buyer) => $"buyer{buyer}@bench.example";

    private static Task<string> Connect(House house, Office office, Guid shop, string key, Instant now, CancellationToken ct) =>
        house.Get<Transactions>().Run(scope => scope.Enter(office.Workspace, Actor.System), services =>
    {
        var db = services.GetRequiredService<RegularsDb>();
        db.Add(new DemoShop(shop, Tokens.Hash(key), "Bench shop", DemoGoods.Currency));
        var store = new Store(DemoPlatform.PlatformName, now);
        store.Reach(office.Brand, $"{DemoPlatform.Scheme}://{office.Workspace}/{shop}", services.GetRequiredService<Secrets>().Protect(key));
        store.Pause();
        var sync = new StoreSync(store.Id);
        sync.Import(null, now);
        db.AddRange(store, sync);
        return Task.FromResult(store.Id.ToString());
    }, ct);

    private static IEnumerable<StoreOrder> Make(IReadOnlyList<StoreProduct> goods, Instant now, int count)
    {
        var buyers = Enumerable.Range(1, count).Select(number => new DemoBuyer($"Buyer {number}", EmailOf(number))).Take((count - OrdersOfTheRegular) * 2 / 5).ToList();
        var plain = new DemoOrders(goods, now).Of(buyers);
        var caterer = plain.First(order => order.Email == EmailOf(1));
        var bought = plain.Select((order, place) => order.Email == caterer.Email && order.Id == caterer.Id ? Large(order) : order);
        var regular = Enumerable.Range(0, count - plain.Count).Select(place => Again(plain[place], place, now));
        return bought.Concat(regular);
    }

    private static StoreOrder Large(StoreOrder order)
    {
        StoreLine[] lines = [.. Enumerable.Range(1, LinesOfTheCaterer).Select(place => order.Lines[0] with { Id = $"{order.Id}/line-{place}", Quantity = 1, Paid = order.Lines[0].UnitPrice })];
        var items = lines.Aggregate(Money.FromMinorUnits(0, DemoGoods.Currency), (sum, line) => sum + line.Paid);
        var totals = order.Totals with { Items = items, Total = items + order.Totals.Shipping };
        return order with { CustomerId = "account-caterer", Email = CatererEmail, CustomerName = "The caterer", Lines = lines, Totals = totals };
    }

    private static StoreOrder Again(StoreOrder like, int place, Instant now)
    {
        var (number, placed) = (5_000_000 + place, now - Duration.FromHours(3 * (place + 1)));
        return like with
        {
            Id = $"order-{number}",
            Number = $"#{number}",
            CustomerId = "account-regular",
            Email = RegularEmail,
            CustomerName = "The regular",
            PlacedAt = placed,
            ChangedAt = placed,
            Parcels = [.. like.Parcels.Select(parcel => parcel with { Id = $"order-{number}/parcel", TrackingNumber = $"RG{number}US" })],
        };
    }

    private static BulkBatch Batch(House house, Office office, Guid shop, IReadOnlyList<StoreProduct> goods, IReadOnlyList<StoreOrder> orders, HashSet<string> accounts)
    {
        using var scope = house.Enter(office.Workspace);
        var db = scope.ServiceProvider.GetRequiredService<RegularsDb>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AddRange(goods.Select(product => DemoRecord.Of(shop, product)));
        db.AddRange(orders.Select(order => DemoRecord.Of(shop, order)));
        db.AddRange(orders.Where(order => accounts.Add(order.CustomerId!)).Select(order =>
            DemoRecord.Of(shop, new StoreCustomer(order.CustomerId!, order.PlacedAt, order.Email, null, order.CustomerName, []))));
        return BulkBatch.Of(db, [], _ => 0);
    }
}
