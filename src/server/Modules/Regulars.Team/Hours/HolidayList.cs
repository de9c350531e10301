using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Team.Hours;

/// <param name="IsYearly">On this day of every year, whatever the year of <paramref name="Date"/>.</param>
internal sealed record Holiday(DateOnly Date, string Name, bool IsYearly);

/// <summary>Days off that several calendars share, such as those of a country.</summary>
internal sealed class HolidayList : Aggregate, ITellTheFeed
{
    public const int MostDays = 1000;

    private HashSet<LocalDate>? once;
    private HashSet<AnnualDate>? yearly;

    public HolidayList() => (Id, Name) = (TypedId.New<HolidayListId>(), "");

    public HolidayListId Id { get; private set; }

    public string Name { get; private set; }

    public IReadOnlyList<Holiday> Days { get; private set; } = [];

    public void Set(string name, IReadOnlyList<Holiday> days) =>
        (Name, Days, once, yearly) = (name, [.. days.DistinctBy(day => (day.Date, day.IsYearly)).OrderBy(day => day.Date)], null, null);

    public bool Has(LocalDate date)
    {
        once ??= [.. Days.Where(day => !day.IsYearly).Select(day => LocalDate.FromDateOnly(day.Date))];
        yearly ??= [.. Days.Where(day => day.IsYearly).Select(day => new AnnualDate(day.Date.Month, day.Date.Day))];
        return once.Contains(date) || yearly.Contains(new AnnualDate(date.Month, date.Day));
    }

    public FeedNews News(bool isNew) => new("hours.changed", Id.Value, Version);
}
