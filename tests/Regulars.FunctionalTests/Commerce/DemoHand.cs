using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Commerce.Stores;
using Regulars.Commerce.Stores.Demo;
using Regulars.Commerce.Syncing;
using Regulars.Contracts.Commerce;
using Regulars.Platform.Persistence;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Commerce;

/// <summary>What a shopkeeper does in a demo shop, behind the desk's back.</summary>
internal static class DemoHand
{
    /// <summary>Changes an order in the shop itself, and no event tells of it.</summary>
    public static Task Change(TestWorkspace workspace, string number, Func<StoreOrder, StoreOrder> change, Duration ago = default) => workspace.Do(async services =>
    {
        var db = services.GetRequiredService<RegularsDb>();
        var record = await Find(db, number);
        var changed = change(record.Read<StoreOrder>()) with { ChangedAt = services.GetRequiredService<IClock>().GetCurrentInstant() - ago };
        record.Take(changed.ChangedAt, changed);
    });

    /// <summary>Has the shop do something, as if a call of the desk's had reached it.</summary>
    public static Task Do(TestWorkspace workspace, StoreAct act) => workspace.Do(async services =>
    {
        var (db, now) = (services.GetRequiredService<RegularsDb>(), services.GetRequiredService<IClock>().GetCurrentInstant());
        var record = await db.Set<DemoRecord>().SingleAsync(record => record.Kind == DemoKind.Order && record.Id == act.Order);
        record.Take(now, DemoTill.Do(act, record.Read<StoreOrder>(), nextNumber: 0, now).Order);
    });

    /// <summary>Tells the desk of an order as the shop once had it.</summary>
    public static Task Tell(TestWorkspace workspace, string store, string number, Func<StoreOrder, StoreOrder> change) => workspace.Do(async services =>
    {
        var order = change((await Find(services.GetRequiredService<RegularsDb>(), number)).Read<StoreOrder>());
        await services.GetRequiredService<KeepWhatIsTold>().Orders(StoreId.From(Guid.Parse(store)), [order], default);
    });

    /// <summary>As it comes a minute after the round before.</summary>
    public static async Task LookAgain(TestWorkspace workspace)
    {
        await workspace.Do(async services =>
        {
            foreach (var sync in await services.GetRequiredService<RegularsDb>().Set<StoreSync>().AsNoTracking().ToListAsync())
                await services.GetRequiredService<StartRound>().React(new RoundDue(sync.StoreId), default);
        });
        await workspace.Settled();
    }

    private static Task<DemoRecord> Find(RegularsDb db, string number)
    {
        var id = "order-" + number.TrimStart('#');
        return db.Set<DemoRecord>().SingleAsync(record => record.Kind == DemoKind.Order && record.Id == id);
    }
}
