using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Platform.Clock;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Feed;

/// <summary>Feed entries are kept for 7 days; whoever comes later loads anew.</summary>
internal sealed class ForgetOldFeed(RegularsDb db) : IJob
{
    public static readonly Duration Kept = Duration.FromDays(7);

    public Task Run(Instant due, CancellationToken ct) =>
        db.Set<FeedEntry>().Where(entry => entry.At < due - Kept).ExecuteDeleteAsync(ct);
}
