using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Commerce;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Syncing;

/// <summary>Has a store asked what changed before its time. Whoever asks while another waits shares its round: that begins later.</summary>
internal sealed class SweepSoon(RegularsDb db, EventOutbox outbox, IClock clock)
{
    /// <summary>Between the beginnings of two rounds that were asked for.</summary>
    private static readonly Duration Rest = Duration.FromSeconds(10);

    public async Task Ask(StoreId store, CancellationToken ct)
    {
        var key = $"{store}/soon";
        // What is imported now has its first round right afterwards.
        if (await db.StoreSyncs.AsNoTracking().SingleOrDefaultAsync(sync => sync.StoreId == store, ct) is not { IsImporting: false } sync
            || await db.Set<OutboxRow>().AnyAsync(row => row.Key == key && row.ParkedAt == null, ct))
            return;
        await outbox.Schedule(new RoundDue(store, IsAskedFor: true), Instant.Max(clock.GetCurrentInstant(), sync.RoundStartedAt + Rest), key, ct);
    }
}
