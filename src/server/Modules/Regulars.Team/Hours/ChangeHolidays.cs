using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Team;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Team.Hours;

/// <summary>Lists of days off that calendars share, and proposals of those of a country.</summary>
internal static class ChangeHolidays
{
    private const int Most = 100;

    public sealed record Day(DateOnly Date, [property: Required, MinLength(1), MaxLength(100)] string Name, bool IsYearly);

    /// <param name="Calendars">How many keep it.</param>
    public sealed record Shown(HolidayListId Id, string Name, IReadOnlyList<Day> Days, int Calendars, int Version);

    /// <param name="Version">Of what the person saw; null for a new one.</param>
    public sealed record Request(
        [property: Required, MinLength(1), MaxLength(100)] string Name,
        [property: Required, MaxLength(HolidayList.MostDays)] IReadOnlyList<Day> Days,
        int? Version);

    /// <param name="Code">Two letters (ISO 3166-1).</param>
    public sealed record Country(string Code);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/holiday-lists", List).Requires(Permissions.ReadProfile).WithName("ListHolidayLists");
        api.MapPost("/holiday-lists", Add).Requires(Permissions.ManageHours).Forgets<CalendarsOfWorkspace>().Writes().WithName("AddHolidayList");
        api.MapPut("/holiday-lists/{id}", Change).Requires(Permissions.ManageHours).Forgets<CalendarsOfWorkspace>().Writes().WithName("ChangeHolidayList");
        api.MapDelete("/holiday-lists/{id}", Remove).Requires(Permissions.ManageHours).Forgets<CalendarsOfWorkspace>().Writes().WithName("RemoveHolidayList");
        api.MapGet("/holiday-countries", Countries).Requires(Permissions.ReadProfile).WithName("ListHolidayCountries");
        api.MapGet("/holiday-countries/{code}", Propose).Requires(Permissions.ReadProfile).WithName("ProposeHolidays");
    }

    internal static async Task<Ok<Page<Shown>>> List(RegularsDb db, CancellationToken ct)
    {
        var lists = await db.HolidayLists.AsNoTracking().ToListAsync(ct);
        var kept = (await db.Calendars.AsNoTracking().ToListAsync(ct)).SelectMany(calendar => calendar.HolidayLists).CountBy(id => id).ToDictionary();
        return TypedResults.Ok(new Page<Shown>(
            [.. lists.OrderBy(list => list.Name, StringComparer.OrdinalIgnoreCase).Select(list => Show(list, kept.GetValueOrDefault(list.Id)))], null));
    }

    internal static async Task<Results<Created<Shown>, Refused>> Add(Request request, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await db.HolidayLists.CountAsync(ct) >= Most)
            return new Refused(CalendarErrors.TooMany);
        var list = new HolidayList();
        Set(list, request);
        db.Add(list);
        audit.Record("holidays.added", list.Id.ToString(), new { list.Name, list.Days });
        return TypedResults.Created($"/api/v1/holiday-lists/{list.Id}", Show(list, 0));
    }

    internal static async Task<Results<NoContent, NotFound, Refused>> Change(HolidayListId id, Request request, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await db.HolidayLists.SingleOrDefaultAsync(known => known.Id == id, ct) is not { } list)
            return TypedResults.NotFound();
        if (request.Version is { } seen && seen != list.Version)
            return new Refused(CommonErrors.Changed(Show(list, 0)));
        var before = new { list.Name, list.Days };
        Set(list, request);
        audit.Record("holidays.changed", id.ToString(), new { before, after = new { list.Name, list.Days } });
        return TypedResults.NoContent();
    }

    /// <summary>Calendars that kept it work on its days again.</summary>
    internal static async Task<Results<NoContent, NotFound>> Remove(HolidayListId id, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await db.HolidayLists.SingleOrDefaultAsync(known => known.Id == id, ct) is not { } list)
            return TypedResults.NotFound();
        foreach (var calendar in (await db.Calendars.ToListAsync(ct)).Where(calendar => calendar.HolidayLists.Contains(id)))
            calendar.Forget(id);
        db.Remove(list);
        audit.Record("holidays.removed", id.ToString(), new { list.Name, list.Days });
        return TypedResults.NoContent();
    }

    internal static Ok<Page<Country>> Countries() => TypedResults.Ok(new Page<Country>([.. CountryHolidays.Countries.Select(code => new Country(code))], null));

    /// <summary>The public holidays of the whole country in some years from one on, else in three from this one; those of its regions are not among them.</summary>
    internal static Results<Ok<Page<Day>>, NotFound> Propose(string code, [Range(1970, 2199)] int? from, [Range(1, 10)] int? years, IClock clock)
    {
        if (!CountryHolidays.Countries.Contains(code))
            return TypedResults.NotFound();
        return TypedResults.Ok(new Page<Day>(
            [.. CountryHolidays.Of(code, from ?? clock.GetCurrentInstant().InUtc().Year, years ?? 3).Select(day => new Day(day.Date, day.Name, day.IsYearly))], null));
    }

    private static void Set(HolidayList list, Request request) =>
        list.Set(request.Name.Trim(), [.. request.Days.Select(day => new Holiday(day.Date, day.Name.Trim(), day.IsYearly))]);

    private static Shown Show(HolidayList list, int calendars) =>
        new(list.Id, list.Name, [.. list.Days.Select(day => new Day(day.Date, day.Name, day.IsYearly))], calendars, list.Version);
}
