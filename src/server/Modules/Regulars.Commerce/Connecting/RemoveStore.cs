using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Events;
using Regulars.Commerce.Orders;
using Regulars.Commerce.Stores.Demo;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Connecting;

/// <summary>What was read of a disconnected store is to be removed.</summary>
[EventName("store-removal.due")]
internal sealed record StoreRemovalDue(StoreId Store) : IEvent
{
    public string? Lane => Store.ToString();
}

/// <summary>Removes a store's orders a thousand at a time, then the rest and the store itself. Connected again meanwhile, it stays.</summary>
internal sealed class RemoveStore(RegularsDb db, UnitOfWork unit, HookSecrets hooks, EventOutbox outbox, IClock clock) : IReactTo<StoreRemovalDue>
{
    private const int OrdersInOneStep = 1000;

    public async Task React(StoreRemovalDue happened, CancellationToken ct)
    {
        await unit.BeginWriting(ct);
        if (await db.Stores.SingleOrDefaultAsync(store => store.Id == happened.Store, ct) is not { DisconnectedAt: not null } store)
            return;
        var some = await db.Orders.Where(order => order.StoreId == store.Id).OrderBy(order => order.Id).Take(OrdersInOneStep).Select(order => order.Id).ToListAsync(ct);
        if (some.Count > 0)
        {
            await db.Set<OrderLine>().Where(line => some.Contains(line.OrderId)).ExecuteDeleteAsync(ct);
            await db.Set<Parcel>().Where(parcel => some.Contains(parcel.OrderId)).ExecuteDeleteAsync(ct);
            await db.Orders.Where(order => some.Contains(order.Id)).ExecuteDeleteAsync(ct);
            await outbox.Continue(happened, clock.GetCurrentInstant(), ct);
            return;
        }
        await hooks.Forget(store.Id, ct);
        await db.StoreAccounts.Where(account => account.StoreId == store.Id).ExecuteDeleteAsync(ct);
        await db.Products.Where(product => product.StoreId == store.Id).ExecuteDeleteAsync(ct);
        await db.StoreSyncs.Where(sync => sync.StoreId == store.Id).ExecuteDeleteAsync(ct);
        if (store.Platform == DemoPlatform.PlatformName)
            await OpenDemoShop.Remove(db, store.Address, ct);
        db.Remove(store);
    }
}
