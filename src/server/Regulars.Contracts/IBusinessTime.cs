using NodaTime;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;

namespace Regulars.Contracts;

/// <summary>
/// Working time by the calendar of a team, else of a brand, else of the workspace, as it stands now. Where there is none, every hour is a working hour.
/// </summary>
public interface IBusinessTime
{
    Duration Between(BrandId brand, TeamId? team, Instant from, Instant to);

    bool IsOpen(BrandId brand, TeamId? team, Instant at);

    /// <summary>When somebody works next, as a moment with its zone: <paramref name="at"/> itself while it is open, null where nobody ever works.</summary>
    ZonedDateTime? NextOpening(BrandId brand, TeamId? team, Instant at);

    /// <summary>When so much working time has passed; null where nobody ever works.</summary>
    Instant? Due(BrandId brand, TeamId? team, Instant from, Duration time);

    /// <summary>Since when so much working time has passed until then; null where nobody ever works.</summary>
    Instant? Since(BrandId brand, TeamId? team, Instant until, Duration time);

    /// <summary>Of everybody's hours; UTC where there are none.</summary>
    DateTimeZone Zone { get; }
}
