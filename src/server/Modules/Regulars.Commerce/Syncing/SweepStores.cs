using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Connecting;
using Regulars.Platform.Clock;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Syncing;

/// <summary>Each round ends by ordering the next; a store whose chain is broken, whatever broke it, is found here.</summary>
internal sealed class SweepStores(RegularsDb db, EventOutbox outbox) : IJob
{
    private static readonly Duration Overdue = Duration.FromMinutes(30);

    public async Task Run(Instant due, CancellationToken ct)
    {
        var forgotten = db.StoreSyncs.AsNoTracking().Where(sync => !sync.IsReading && sync.ImportedAt != null && sync.RoundStartedAt < due - Overdue);
        foreach (var store in await forgotten.Where(sync => db.Set<Store>().Any(store => store.Id == sync.StoreId && !store.IsPaused && store.DisconnectedAt == null))
            .Select(sync => sync.StoreId).ToListAsync(ct))
            await outbox.Schedule(new RoundDue(store), due, store.ToString(), ct);
    }
}
