using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Platform.Clock;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Events;

/// <summary>Deliveries are kept for 7 days, longer than any platform tries again; what comes a second time after that costs a look at the store and changes nothing.</summary>
internal sealed class ForgetOldDeliveries(RegularsDb db) : IJob
{
    public static readonly Duration Kept = Duration.FromDays(7);

    public Task Run(Instant due, CancellationToken ct) => db.StoreDeliveries.Where(delivery => delivery.ReceivedAt < due - Kept).ExecuteDeleteAsync(ct);
}
