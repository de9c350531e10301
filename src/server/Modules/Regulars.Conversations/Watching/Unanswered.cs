using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Watching;

/// <summary>What has waited too long, by the hours of each conversation's team or brand.</summary>
internal sealed class Unanswered(RegularsDb db, IBusinessTime calendar, IClock clock)
{
    /// <summary>Nobody reads beyond 999.</summary>
    private const int Most = 1000;

    public sealed record Waiting(ConversationId Id, int Number, BrandId Brand, TeamId? Team, Instant Since);

    public async Task<Watch> Settings(CancellationToken ct) => await db.Set<Watch>().AsNoTracking().SingleOrDefaultAsync(ct) ?? new Watch();

    /// <summary>The longest first.</summary>
    public async Task<IReadOnlyList<Waiting>> Find(int hours, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var waiting = await db.Conversations.AsNoTracking().Where(known => known.Shelf == Shelf.Open && known.WaitingSince != null)
            .OrderBy(known => known.WaitingSince).ThenBy(known => known.Number).Take(Most)
            .Select(known => new Waiting(known.Id, known.Number, known.BrandId, known.TeamId, known.WaitingSince!.Value)).ToListAsync(ct);
        var latest = waiting.Select(known => (known.Brand, known.Team)).Distinct()
            .ToDictionary(where => where, where => calendar.Since(where.Brand, where.Team, now, Duration.FromHours(hours)) ?? Instant.MinValue);
        return [.. waiting.Where(known => known.Since <= latest[(known.Brand, known.Team)])];
    }
}
