using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;

namespace Regulars.Team.Hours;

/// <summary>It is known when somebody works.</summary>
internal sealed class HoursStep(RegularsDb db) : IOnboardingStep
{
    public string Key => "hours";

    public int Minutes => 2;

    public Task<bool> IsDone(CancellationToken ct) => db.Calendars.AnyAsync(ct);
}
