using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Team.Hours;

/// <summary>Business hours: the calendars of a workspace, and which brand keeps which.</summary>
internal static class ChangeCalendars
{
    private const int Most = 100;

    /// <param name="Brands">Those that keep it instead of the default.</param>
    /// <param name="OpensNext">Null while it is open, or where nobody ever works.</param>
    public sealed record Shown(
        CalendarId Id, string Name, string Zone, IReadOnlyList<IReadOnlyList<Span>> Week, IReadOnlyList<ExceptionDay> Exceptions, IReadOnlyList<HolidayListId> HolidayLists,
        bool IsDefault, IReadOnlyList<BrandId> Brands, bool IsOpen, Instant? OpensNext, int Version);

    /// <param name="Zone">By its name in the time-zone database: <c>Europe/Berlin</c>.</param>
    /// <param name="Week">Seven days, Monday first, each with its spans.</param>
    /// <param name="IsDefault">Of all brands and teams without their own; the first one is by itself, and one that is stays it until another is.</param>
    /// <param name="Version">Of what the person saw; null for a new one.</param>
    public sealed record Request(
        [property: Required, MinLength(1), MaxLength(100)] string Name,
        [property: Required, MaxLength(60)] string Zone,
        [property: Required, MaxLength(Calendar.DaysOfWeek)] IReadOnlyList<IReadOnlyList<Span>> Week,
        [property: Required, MaxLength(Calendar.MostExceptions)] IReadOnlyList<Exceptional> Exceptions,
        [property: Required, MaxLength(20)] IReadOnlyList<HolidayListId> HolidayLists,
        bool IsDefault,
        int? Version);

    public sealed record Exceptional(DateOnly Date, [property: Required(AllowEmptyStrings = true), MaxLength(100)] string Name, [property: Required, MaxLength(20)] IReadOnlyList<Span> Spans);

    /// <param name="Calendar">Null: the workspace's default.</param>
    public sealed record Kept(CalendarId? Calendar);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/calendars", List).Requires(Permissions.ReadProfile).WithName("ListCalendars");
        api.MapPost("/calendars", Add).Requires(Permissions.ManageHours).Forgets<CalendarsOfWorkspace>().Writes().WithName("AddCalendar");
        api.MapPut("/calendars/{id}", Change).Requires(Permissions.ManageHours).Forgets<CalendarsOfWorkspace>().Writes().WithName("ChangeCalendar");
        api.MapDelete("/calendars/{id}", Remove).Requires(Permissions.ManageHours).Forgets<CalendarsOfWorkspace>().Writes().WithName("RemoveCalendar");
        api.MapPut("/brands/{brand}/hours", Keep).Requires(Permissions.ManageHours).Forgets<CalendarsOfWorkspace>().Writes().WithName("SetBrandHours");
    }

    internal static async Task<Ok<Page<Shown>>> List(RegularsDb db, IClock clock, CancellationToken ct)
    {
        var calendars = await db.Calendars.AsNoTracking().ToListAsync(ct);
        var lists = await db.HolidayLists.AsNoTracking().ToDictionaryAsync(list => list.Id, ct);
        var brands = (await db.BrandHours.AsNoTracking().ToListAsync(ct)).ToLookup(hours => hours.CalendarId, hours => hours.BrandId);
        return TypedResults.Ok(new Page<Shown>(
            [.. calendars.OrderBy(calendar => !calendar.IsDefault).ThenBy(calendar => calendar.Name, StringComparer.OrdinalIgnoreCase)
                .Select(calendar => Show(calendar, lists, [.. brands[calendar.Id]], clock.GetCurrentInstant()))],
            null));
    }

    internal static async Task<Results<Created<Shown>, Refused>> Add(Request request, RegularsDb db, AuditLog audit, IClock clock, CancellationToken ct)
    {
        var count = await db.Calendars.CountAsync(ct);
        if (count >= Most)
            return new Refused(CalendarErrors.TooMany);
        var calendar = new Calendar(isDefault: count == 0);
        if (await Set(calendar, request, db, ct) is { } error)
            return new Refused(error);
        db.Add(calendar);
        audit.Record("hours.added", calendar.Id.ToString(), Told(calendar));
        return TypedResults.Created(
            $"/api/v1/calendars/{calendar.Id}", Show(calendar, await db.HolidayLists.AsNoTracking().ToDictionaryAsync(list => list.Id, ct), [], clock.GetCurrentInstant()));
    }

    internal static async Task<Results<NoContent, NotFound, Refused>> Change(
        CalendarId id, Request request, RegularsDb db, AuditLog audit, IClock clock, CancellationToken ct)
    {
        if (await db.Calendars.SingleOrDefaultAsync(known => known.Id == id, ct) is not { } calendar)
            return TypedResults.NotFound();
        if (request.Version is { } seen && seen != calendar.Version)
        {
            var lists = await db.HolidayLists.AsNoTracking().ToDictionaryAsync(list => list.Id, ct);
            var brands = await db.BrandHours.Where(hours => hours.CalendarId == id).Select(hours => hours.BrandId).ToListAsync(ct);
            return new Refused(CommonErrors.Changed(Show(calendar, lists, brands, clock.GetCurrentInstant())));
        }
        var before = Told(calendar);
        if (await Set(calendar, request, db, ct) is { } error)
            return new Refused(error);
        audit.Record("hours.changed", id.ToString(), new { before, after = Told(calendar) });
        return TypedResults.NoContent();
    }

    /// <summary>Who kept it keeps the default from now on; of the default itself the oldest of the others takes the place.</summary>
    internal static async Task<Results<NoContent, NotFound>> Remove(CalendarId id, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await db.Calendars.SingleOrDefaultAsync(known => known.Id == id, ct) is not { } calendar)
            return TypedResults.NotFound();
        foreach (var team in await db.Teams.Where(team => team.CalendarId == id).ToListAsync(ct))
            team.Forget(id);
        db.RemoveRange(await db.BrandHours.Where(hours => hours.CalendarId == id).ToListAsync(ct));
        if (calendar.IsDefault && await db.Calendars.Where(other => other.Id != id).OrderBy(other => other.Id).FirstOrDefaultAsync(ct) is { } next)
            next.BeDefault(true);
        db.Remove(calendar);
        audit.Record("hours.removed", id.ToString(), Told(calendar));
        return TypedResults.NoContent();
    }

    internal static async Task<Results<NoContent, NotFound, Refused>> Keep(BrandId brand, Kept request, RegularsDb db, IBrands brands, AuditLog audit, CancellationToken ct)
    {
        if (await brands.Find(brand, ct) is null)
            return TypedResults.NotFound();
        if (request.Calendar is { } wanted && !await db.Calendars.AnyAsync(calendar => calendar.Id == wanted, ct))
            return new Refused(CalendarErrors.NoSuchCalendar);
        var hours = await db.BrandHours.SingleOrDefaultAsync(known => known.BrandId == brand, ct);
        audit.Record("brand.hours-set", brand.ToString(), new { before = hours?.CalendarId, after = request.Calendar });
        if (request.Calendar is not { } calendarId)
        {
            if (hours is not null)
                db.Remove(hours);
            return TypedResults.NoContent();
        }
        if (hours is null)
            db.Add(hours = new BrandHours(brand));
        hours.Keep(calendarId);
        return TypedResults.NoContent();
    }

    private static async Task<Error?> Set(Calendar calendar, Request request, RegularsDb db, CancellationToken ct)
    {
        var named = request.HolidayLists.Distinct().ToList();
        if (await db.HolidayLists.CountAsync(list => named.Contains(list.Id), ct) != named.Count)
            return CalendarErrors.NoSuchList;
        var exceptions = request.Exceptions.Select(day => new ExceptionDay(day.Date, day.Name.Trim(), day.Spans)).ToList();
        if (calendar.Set(request.Name.Trim(), request.Zone, request.Week, exceptions, named).Error is { } error)
            return error;
        if (request.IsDefault && !calendar.IsDefault)
        {
            foreach (var other in await db.Calendars.Where(other => other.IsDefault).ToListAsync(ct))
                other.BeDefault(false);
            calendar.BeDefault(true);
        }
        return null;
    }

    private static object Told(Calendar calendar) =>
        new { calendar.Name, calendar.Zone, calendar.Week, calendar.Exceptions, calendar.HolidayLists, calendar.IsDefault };

    private static Shown Show(Calendar calendar, IReadOnlyDictionary<HolidayListId, HolidayList> lists, IReadOnlyList<BrandId> brands, Instant now)
    {
        var time = calendar.Reckon(lists);
        var isOpen = time.IsOpen(now);
        return new Shown(
            calendar.Id, calendar.Name, calendar.Zone, calendar.Week, calendar.Exceptions, calendar.HolidayLists, calendar.IsDefault, brands, isOpen,
            isOpen ? null : time.NextOpening(now), calendar.Version);
    }
}
