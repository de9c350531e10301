using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Platform.Clock;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Intents;

/// <summary>What waits for the store has a row in the outbox that says when. Where that row failed for good or is gone, whatever the cause, the intent is found here.</summary>
internal sealed class FindLostIntents(RegularsDb db, EventOutbox outbox) : IJob
{
    private static readonly Duration Overdue = Duration.FromMinutes(20);

    public async Task Run(Instant due, CancellationToken ct)
    {
        var before = due - Overdue;
        var lost = await db.Intents.AsNoTracking()
            .Where(intent => intent.State == IntentState.Held || intent.State == IntentState.Due || intent.State == IntentState.Calling || intent.State == IntentState.Unanswered)
            .Where(intent => (intent.DueAt ?? intent.CalledAt) < before)
            .Select(intent => new { intent.Id, intent.OrderId }).ToListAsync(ct);
        foreach (var intent in lost)
            await outbox.Schedule(new IntentDue(intent.Id, intent.OrderId), due, $"{intent.Id}/lost", ct);
    }
}
