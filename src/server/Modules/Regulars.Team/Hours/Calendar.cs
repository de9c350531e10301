using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Team.Hours;

/// <summary>A day that is not like its weekday.</summary>
/// <param name="Spans">None: closed.</param>
internal sealed record ExceptionDay(DateOnly Date, string Name, IReadOnlyList<Span> Spans);

/// <summary>When a brand or a team works, in one time zone.</summary>
internal sealed class Calendar : Aggregate, ITellTheFeed
{
    public const int DaysOfWeek = 7;
    public const int MostExceptions = 400;

    public Calendar(bool isDefault) : this() => (Id, IsDefault) = (TypedId.New<CalendarId>(), isDefault);

    private Calendar() => (Name, Zone) = ("", "UTC");

    public CalendarId Id { get; private set; }

    public string Name { get; private set; }

    /// <summary>By its name in the time-zone database: <c>Europe/Berlin</c>.</summary>
    public string Zone { get; private set; }

    /// <summary>The spans of seven days, Monday first.</summary>
    public IReadOnlyList<IReadOnlyList<Span>> Week { get; private set; } = [];

    public IReadOnlyList<ExceptionDay> Exceptions { get; private set; } = [];

    /// <summary>On their days nobody works, but where an exception says so.</summary>
    public IReadOnlyList<HolidayListId> HolidayLists { get; private set; } = [];

    /// <summary>Of every brand and team that has none of its own.</summary>
    public bool IsDefault { get; private set; }

    public Outcome Set(string name, string zone, IReadOnlyList<IReadOnlyList<Span>> week, IReadOnlyList<ExceptionDay> exceptions, IReadOnlyList<HolidayListId> holidayLists)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
            return CalendarErrors.NoSuchZone;
        if (week.Count != DaysOfWeek || week.Concat(exceptions.Select(day => day.Spans)).SelectMany(spans => spans).Any(span => !span.IsSound))
            return CalendarErrors.BadSpan;
        if (Overlaps(week) || exceptions.Any(day => Overlaps([day.Spans])))
            return CalendarErrors.SpansOverlap;
        if (exceptions.DistinctBy(day => day.Date).Count() != exceptions.Count)
            return CalendarErrors.DayTwice;
        (Name, Zone, Week, Exceptions, HolidayLists) = (name, zone, Sorted(week), [.. exceptions.OrderBy(day => day.Date)], holidayLists);
        return Outcome.Done;
    }

    public void BeDefault(bool isDefault) => IsDefault = isDefault;

    public void Forget(HolidayListId list) => HolidayLists = [.. HolidayLists.Where(known => known != list)];

    public WorkingTime Reckon(IReadOnlyDictionary<HolidayListId, HolidayList> lists)
    {
        var exceptions = Exceptions.ToDictionary(day => LocalDate.FromDateOnly(day.Date), day => day.Spans);
        var holidays = HolidayLists.Select(lists.GetValueOrDefault).OfType<HolidayList>().ToList();
        return new WorkingTime(DateTimeZoneProviders.Tzdb[Zone], date => exceptions.TryGetValue(date, out var spans) ? spans
            : holidays.Any(list => list.Has(date)) ? []
            : Week[(int)date.DayOfWeek - 1]);
    }

    public FeedNews News(bool isNew) => new("hours.changed", Id.Value, Version);

    /// <summary>Within a day, or over midnight into the next one's; after the last day comes the first.</summary>
    private static bool Overlaps(IReadOnlyList<IReadOnlyList<Span>> days)
    {
        var all = days.SelectMany((spans, day) => spans.Select(span => (Start: (day * Span.Day) + span.Start, End: (day * Span.Day) + span.LastMinute)))
            .OrderBy(span => span.Start).ToList();
        if (days.Count == DaysOfWeek && all.Count > 0)
            all.Add((all[0].Start + (DaysOfWeek * Span.Day), all[0].End + (DaysOfWeek * Span.Day)));
        return all.Zip(all.Skip(1)).Any(pair => pair.Second.Start < pair.First.End);
    }

    private static List<IReadOnlyList<Span>> Sorted(IReadOnlyList<IReadOnlyList<Span>> week) =>
        [.. week.Select(spans => (IReadOnlyList<Span>)[.. spans.OrderBy(span => span.Start)])];
}
