using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Connecting;
using Regulars.Commerce.Stores;
using Regulars.Contracts.Commerce;
using Regulars.Platform.Feed;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Events;

/// <summary>
/// Compares what sweeps find with what events told. A store whose events can be relied on is swept less often; one whose events are missing is swept as one without, its
/// subscription is looked after, and people are told.
/// </summary>
internal sealed class WatchEvents(RegularsDb db, EventOutbox outbox, FeedWriter feed, IClock clock)
{
    private static readonly Duration WithoutEvents = Duration.FromMinutes(1);
    private static readonly Duration WithEvents = Duration.FromMinutes(10);

    /// <summary>An event comes a moment after what it tells of, and two clocks differ.</summary>
    private static readonly Duration Patience = Duration.FromMinutes(2);

    /// <param name="changed">Orders that a sweep found to be other than they were known here.</param>
    public async Task Compare(StoreId store, IReadOnlyList<StoreOrder> changed, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (changed.Count == 0 || await Find(store, ct) is not { FirstEventAt: { } first } hook)
            return;
        var late = changed.Where(order => order.ChangedAt > first && order.ChangedAt < now - Patience).ToList();
        if (late.Count == 0)
            return;
        var (ids, from) = (late.Select(order => order.Id).ToList(), late.Min(order => order.ChangedAt) - Patience);
        var told = await db.StoreDeliveries.AsNoTracking()
            .Where(delivery => delivery.StoreId == store && delivery.ReceivedAt >= from && (delivery.OrderExternalId == null || ids.Contains(delivery.OrderExternalId)))
            .Select(delivery => new { Order = delivery.OrderExternalId, delivery.ReceivedAt }).Distinct().ToListAsync(ct);
        var missed = late.Count(order => !told.Exists(heard => heard.ReceivedAt >= order.ChangedAt - Patience
            && (heard.Order == order.Id || (heard.Order is null && heard.ReceivedAt <= order.ChangedAt + Patience))));
        if (missed == 0)
            return;
        hook.Miss(missed, now);
        outbox.Add(new SubscriptionDue(store));
        feed.Tell(StoreNews.Of(store));
    }

    public async Task<Duration> UntilNextSweep(StoreId store, CancellationToken ct) => await Find(store, ct) is { IsHeard: true } ? WithEvents : WithoutEvents;

    private Task<StoreHook?> Find(StoreId store, CancellationToken ct) => db.StoreHooks.SingleOrDefaultAsync(hook => hook.StoreId == store, ct);
}
