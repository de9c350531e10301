using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Team.Hours;

/// <summary>Working time by the workspace's calendars.</summary>
internal sealed class BusinessTime(RegularsDb db, WorkspaceScope scope, KeptByWorkspace<CalendarsOfWorkspace> kept) : IBusinessTime
{
    public Duration Between(BrandId brand, TeamId? team, Instant from, Instant to) => to <= from ? Duration.Zero
        : Of(brand, team) is { } time ? time.Between(from, to)
        : to - from;

    public bool IsOpen(BrandId brand, TeamId? team, Instant at) => Of(brand, team)?.IsOpen(at) ?? true;

    public ZonedDateTime? NextOpening(BrandId brand, TeamId? team, Instant at) => Of(brand, team) is { } time
        ? time.NextOpening(at)?.InZone(time.Zone)
        : at.InUtc();

    public Instant? Due(BrandId brand, TeamId? team, Instant from, Duration time) => Of(brand, team) is { } calendar ? calendar.Due(from, time) : from + time;

    public Instant? Since(BrandId brand, TeamId? team, Instant until, Duration time) => Of(brand, team) is { } calendar ? calendar.Since(until, time) : until - time;

    public DateTimeZone Zone => Calendars.Usual?.Zone ?? DateTimeZone.Utc;

    private CalendarsOfWorkspace Calendars
    {
        get
        {
            var (workspace, readIn) = (scope.Required, kept.Generation);
            return kept.Find(workspace) ?? kept.Keep(workspace, Read(), readIn);
        }
    }

    private WorkingTime? Of(BrandId brand, TeamId? team) => Calendars.Of(brand, team);

    private CalendarsOfWorkspace Read()
    {
        var calendars = db.Calendars.AsNoTracking().ToList();
        if (calendars.Count == 0)
            return CalendarsOfWorkspace.None;
        var lists = db.HolidayLists.AsNoTracking().ToDictionary(list => list.Id);
        var times = calendars.ToDictionary(calendar => calendar.Id, calendar => calendar.Reckon(lists));
        return new CalendarsOfWorkspace(
            calendars.Find(calendar => calendar.IsDefault) is { } usual ? times[usual.Id] : null,
            db.BrandHours.AsNoTracking().AsEnumerable().ToDictionary(hours => hours.BrandId, hours => times[hours.CalendarId]),
            db.Teams.AsNoTracking().Where(team => team.CalendarId != null && !team.IsRemoved).Select(team => new { team.Id, Calendar = team.CalendarId!.Value }).AsEnumerable()
                .ToDictionary(team => team.Id, team => times[team.Calendar]));
    }
}

/// <summary>A workspace's calendars, ready to reckon with.</summary>
internal sealed record CalendarsOfWorkspace(WorkingTime? Usual, IReadOnlyDictionary<BrandId, WorkingTime> OfBrands, IReadOnlyDictionary<TeamId, WorkingTime> OfTeams)
{
    public static CalendarsOfWorkspace None { get; } = new(null, new Dictionary<BrandId, WorkingTime>(), new Dictionary<TeamId, WorkingTime>());

    public WorkingTime? Of(BrandId brand, TeamId? team) =>
        team is { } named && OfTeams.TryGetValue(named, out var ofTeam) ? ofTeam : OfBrands.GetValueOrDefault(brand, Usual!);
}
