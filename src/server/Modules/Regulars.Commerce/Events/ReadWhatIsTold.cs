using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Connecting;
using Regulars.Commerce.Stores;
using Regulars.Commerce.Syncing;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Events;

/// <summary>
/// Asks the store for the order that an event named. One look serves all that were received before it began, so that a flood of events about one order costs two looks.
/// What names no order, and what cannot be read now, is left to a sweep that comes soon.
/// </summary>
internal sealed class ReadWhatIsTold(RegularsDb db, OpenStore stores, KeepWhatIsTold keep, SweepSoon sweep, IClock clock)
    : ICallOutside<StoreEventDue, ReadWhatIsTold.Look, ReadWhatIsTold.Seen>
{
    internal sealed record Look(StoreId Store, string Order, Instant At);

    /// <param name="Order">Null: the store has none by this id, or <paramref name="Failure"/>.</param>
    internal sealed record Seen(StoreOrder? Order, StoreException? Failure);

    public async Task<Look?> Intend(StoreEventDue happened, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var delivery = await db.StoreDeliveries.SingleOrDefaultAsync(delivery => delivery.StoreId == happened.Store && delivery.Id == happened.Delivery, ct);
        if (delivery is not { SettledAt: null } || !await db.Stores.AnyAsync(store => store.Id == happened.Store && !store.IsPaused && store.DisconnectedAt == null, ct))
            return null;
        if (happened.Order is { } order)
            return new Look(happened.Store, order, now);
        await sweep.Ask(happened.Store, ct);
        delivery.Settle(now);
        return null;
    }

    public async Task<Seen> Call(Look intent, CancellationToken ct)
    {
        try
        {
            return new Seen(await (await stores.Open(intent.Store, ct)).Order(intent.Order, ct), null);
        }
        catch (StoreException failure)
        {
            return new Seen(null, failure);
        }
    }

    public async Task Record(Look intent, Seen result, CancellationToken ct)
    {
        var served = await db.StoreDeliveries
            .Where(delivery => delivery.StoreId == intent.Store && delivery.OrderExternalId == intent.Order && delivery.SettledAt == null && delivery.ReceivedAt <= intent.At)
            .ToListAsync(ct);
        foreach (var delivery in served)
            delivery.Settle(intent.At);
        if (result.Order is { } order)
            await keep.Orders(intent.Store, [order], ct);
        if (result.Failure is not null)
            await sweep.Ask(intent.Store, ct);
    }
}
