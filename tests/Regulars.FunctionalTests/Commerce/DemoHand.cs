using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Commerce.Stores;
using Regulars.Commerce.Stores.Demo;
using Regulars.Commerce.Syncing;
using Regulars.Contracts.Commerce;
using Regulars.Platform;
using Regulars.Platform.Persistence;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Commerce;

/// <summary>What a shopkeeper does in a demo shop, behind the desk's back.</summary>
internal static class DemoHand
{
    /// <summary>Changes an order in the shop itself.</summary>
    public static Task Change(TestWorkspace workspace, string number, Func<StoreOrder, StoreOrder> change) => workspace.Do(async services =>
    {
        var db = services.GetRequiredService<RegularsDb>();
        var record = await Find(db, number);
        var changed = change(Read(record)) with { ChangedAt = services.GetRequiredService<IClock>().GetCurrentInstant() };
        db.Remove(record);
        await db.SaveChangesAsync();
        db.Add(DemoRecord.Of(record.ShopId, changed));
    });

    /// <summary>Tells the desk of an order as the shop once had it.</summary>
    public static Task Tell(TestWorkspace workspace, string store, string number, Func<StoreOrder, StoreOrder> change) => workspace.Do(async services =>
    {
        var order = change(Read(await Find(services.GetRequiredService<RegularsDb>(), number)));
        await services.GetRequiredService<KeepWhatIsTold>().Orders(StoreId.From(Guid.Parse(store)), [order], default);
    });

    /// <summary>As the clock does every minute.</summary>
    public static async Task LookAgain(TestWorkspace workspace)
    {
        await workspace.Do(services => ActivatorUtilities.CreateInstance<SweepStores>(services).Run(services.GetRequiredService<IClock>().GetCurrentInstant(), default));
        await workspace.Settled();
    }

    private static Task<DemoRecord> Find(RegularsDb db, string number)
    {
        var id = "order-" + number.TrimStart('#');
        return db.Set<DemoRecord>().SingleAsync(record => record.Kind == DemoKind.Order && record.Id == id);
    }

    private static StoreOrder Read(DemoRecord record) => JsonSerializer.Deserialize<StoreOrder>(record.Content, Json.Stored)!;
}
