using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Connecting;
using Regulars.Platform.Clock;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Syncing;

/// <summary>Every minute each store is asked what changed: a round that still runs goes on by itself.</summary>
internal sealed class SweepStores(RegularsDb db, EventOutbox outbox) : IJob
{
    public async Task Run(Instant due, CancellationToken ct)
    {
        var resting = db.StoreSyncs.Where(sync => !sync.IsReading && sync.ImportedAt != null);
        foreach (var sync in await resting.Where(sync => db.Set<Store>().Any(store => store.Id == sync.StoreId && !store.IsPaused && store.DisconnectedAt == null)).ToListAsync(ct))
        {
            sync.StartRound(due);
            outbox.Add(new SyncDue(sync.StoreId, sync.Round));
        }
    }
}
