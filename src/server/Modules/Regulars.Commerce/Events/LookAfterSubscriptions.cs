using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Connecting;
using Regulars.Platform.Clock;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Events;

/// <summary>A subscription may be lost in silence, and a shop that sells nothing for a while gives no other sign of it.</summary>
internal sealed class LookAfterSubscriptions(RegularsDb db, EventOutbox outbox, OpenStore stores) : IJob
{
    public async Task Run(Instant due, CancellationToken ct)
    {
        var platforms = stores.Platforms.Where(platform => platform.Events is { HasSubscriptions: true }).Select(platform => platform.Name).ToList();
        foreach (var store in await db.Stores.Where(store => !store.IsPaused && store.DisconnectedAt == null && platforms.Contains(store.Platform))
            .Select(store => store.Id).ToListAsync(ct))
            outbox.Add(new SubscriptionDue(store));
    }
}
