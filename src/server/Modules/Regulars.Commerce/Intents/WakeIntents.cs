using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Commerce;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Intents;

/// <summary>Has what waits for a store tried at once: what stood in its way may be gone.</summary>
internal sealed class WakeIntents(RegularsDb db, EventOutbox outbox, IClock clock)
{
    public async Task Of(StoreId store, CancellationToken ct)
    {
        var waiting = await db.Intents.AsNoTracking().Where(intent => intent.StoreId == store && intent.State == IntentState.Due)
            .Select(intent => new { intent.Id, intent.OrderId }).ToListAsync(ct);
        foreach (var intent in waiting)
            await outbox.Schedule(new IntentDue(intent.Id, intent.OrderId), clock.GetCurrentInstant(), $"{intent.Id}/again", ct);
    }
}
