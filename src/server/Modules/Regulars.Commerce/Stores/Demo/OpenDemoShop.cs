using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Commerce.Stores.Demo;

/// <summary>Opens a demo shop with goods, customers and orders, in the caller's transaction.</summary>
internal sealed class OpenDemoShop(RegularsDb db, WorkspaceScope scope, IClock clock)
{
    private static readonly IReadOnlyList<DemoBuyer> Somebody =
    [
        new("Hanna Lindqvist", "hanna@lindqvist.example"), new("Diego Ortega", "diego@ortega.example"), new("Amelia Wright", "amelia@wright.example"),
        new("Kenji Mori", "kenji@mori.example"), new("Fatima Benali", "fatima@benali.example"), new("Rosa Chen", "rosa@chen.example"),
    ];

    /// <summary>Where it is and its key; <paramref name="buyers"/>: who bought there, or nobody in particular.</summary>
    public StoreAccess Open(IReadOnlyList<DemoBuyer> buyers)
    {
        var (id, key, now) = (Guid.CreateVersion7(), Tokens.New("demo_"), clock.GetCurrentInstant());
        db.Add(new DemoShop(id, Tokens.Hash(key), "Northwind Coffee (demo)", DemoGoods.Currency));
        var opened = now - Duration.FromDays(200);
        var goods = DemoGoods.Products(opened);
        var people = buyers.Count > 0 ? buyers : Somebody;
        db.AddRange(goods.Select(product => DemoRecord.Of(id, product)));
        db.AddRange(people.Select((buyer, index) => DemoRecord.Of(id, new StoreCustomer(
            DemoOrders.AccountOf(index), opened + Duration.FromMinutes(index), buyer.Email, null, buyer.Name, index % 4 == 0 ? ["Gold"] : []))));
        db.AddRange(new DemoOrders(goods, now).Of(people).Select(order => DemoRecord.Of(id, order)));
        return new StoreAccess(new Uri($"{DemoPlatform.Scheme}://{scope.Required}/{id}"), key);
    }

    public static async Task Remove(RegularsDb db, string address, CancellationToken ct)
    {
        var shop = Guid.Parse(new Uri(address).AbsolutePath.Trim('/'));
        await db.Set<DemoRecord>().Where(record => record.ShopId == shop).ExecuteDeleteAsync(ct);
        await db.Set<DemoShop>().Where(known => known.Id == shop).ExecuteDeleteAsync(ct);
    }
}
