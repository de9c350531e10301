using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Commerce.Settings;

/// <summary>How a workspace wants its money actions.</summary>
internal sealed class MoneyRules : Aggregate
{
    public const int UsualHold = 30;

    public const int LongestHold = 3600;

    /// <summary>Seconds for which what is final waits and can be withdrawn.</summary>
    public int HoldSeconds { get; private set; } = UsualHold;

    public void Hold(int seconds) => HoldSeconds = seconds;
}

/// <summary>The workspace's rules; the usual ones until somebody changes them.</summary>
internal sealed class MoneySettings(RegularsDb db)
{
    public async Task<int> HoldSeconds(CancellationToken ct) =>
        await db.Set<MoneyRules>().AsNoTracking().Select(rules => (int?)rules.HoldSeconds).SingleOrDefaultAsync(ct) ?? MoneyRules.UsualHold;
}
