using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Connecting;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Syncing;

/// <summary>A store is to be asked again what changed.</summary>
/// <param name="IsAskedFor">Something is known to have changed: one that runs may have passed the place already, and is waited for.</param>
[EventName("store-round.due")]
internal sealed record RoundDue(StoreId Store, bool IsAskedFor = false) : IEvent
{
    public string? Lane => Store.ToString();
}

/// <summary>Begins a round of a store that rests. One that is paused or disconnected is left alone: connecting it again goes on by itself.</summary>
internal sealed class StartRound(RegularsDb db, EventOutbox outbox, IClock clock) : IReactTo<RoundDue>
{
    private static readonly Duration UntilRoundEnds = Duration.FromSeconds(5);

    public async Task React(RoundDue happened, CancellationToken ct)
    {
        if (await db.StoreSyncs.SingleOrDefaultAsync(sync => sync.StoreId == happened.Store, ct) is not { IsImporting: false } sync
            || !await db.Stores.AnyAsync(store => store.Id == happened.Store && !store.IsPaused && store.DisconnectedAt == null, ct))
            return;
        var now = clock.GetCurrentInstant();
        if (sync.IsReading && happened.IsAskedFor)
            throw new PutOffException("A round is under way.", now + UntilRoundEnds);
        if (sync.IsReading)
            return;
        sync.StartRound(now);
        await outbox.Continue(new SyncDue(sync.StoreId, sync.Round), now, ct);
    }
}
