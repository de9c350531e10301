using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;

namespace Regulars.Team.Hours;

/// <summary>
/// The public holidays that hold in a whole country, from rules in <c>holidays.json</c>: <c>12-25</c> of every year; with <c>~</c> also the next free weekday when it falls on a weekend, with <c>^</c> the
/// nearest one, with <c>&lt;</c> the day before when it is a Sunday; <c>easter+39</c> days; <c>mon#1/09</c>, the first Monday of September (5: the last); <c>sat&gt;06-20</c>, the first Saturday from then on.
/// </summary>
internal static partial class CountryHolidays
{
    private static readonly Dictionary<string, IReadOnlyList<Rule>> ByCountry = Load();

    public static IReadOnlyCollection<string> Countries => ByCountry.Keys;

    /// <summary>By date; one that is the same in all years stands there once.</summary>
    public static IReadOnlyList<Holiday> Of(string country, int from, int years)
    {
        var found = new List<Holiday>();
        foreach (var rule in ByCountry[country].Where(rule => rule is { Kind: "", Month: > 0 }))
            found.Add(new Holiday(new DateOnly(from, rule.Month, rule.Day), rule.Name, IsYearly: true));
        // One of the next year's first days can be kept in this one.
        for (var year = from; year <= from + years; year++)
        {
            var days = ByCountry[country].Select(rule => (Rule: rule, Date: rule.In(year))).ToList();
            var taken = days.Select(day => day.Date).ToHashSet();
            foreach (var (rule, date) in days.Where(day => day.Rule is not { Kind: "", Month: > 0 }))
            {
                found.Add(new Holiday(date.ToDateOnly(), rule.Name, IsYearly: false));
                if (rule.Kept(date, taken) is not { } kept)
                    continue;
                taken.Add(kept);
                found.Add(new Holiday(kept.ToDateOnly(), rule.Name, IsYearly: false));
            }
        }
        return [.. found.Where(day => day.IsYearly || (day.Date.Year >= from && day.Date.Year < from + years)).OrderBy(day => day.Date)];
    }

    private static Dictionary<string, IReadOnlyList<Rule>> Load()
    {
        using var stream = typeof(CountryHolidays).Assembly.GetManifestResourceStream("Regulars.Team.Hours.holidays.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!
            .ToDictionary(country => country.Key, country => (IReadOnlyList<Rule>)[.. country.Value.Select(Rule.Read)]);
    }

    [GeneratedRegex(@"^(?:(?<easter>easter)(?<days>[+-]\d+)|(?<weekday>mon|thu|sat)(?:#(?<nth>\d)/(?<of>\d\d)|>(?<from>\d\d-\d\d))|(?<month>\d\d)-(?<day>\d\d)(?<kind>[~^<]?)) (?<name>.+)$")]
    private static partial Regex Shape();

    /// <param name="Month">0 where the rule has no fixed date.</param>
    private sealed record Rule(string Name, int Month, int Day, string Kind, Func<int, LocalDate> In)
    {
        public static Rule Read(string text)
        {
            var match = Shape().Match(text);
            var name = match.Groups["name"].Value;
            int Number(string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
            if (match.Groups["easter"].Success)
                return new Rule(name, 0, 0, "", year => Easter(year).PlusDays(Number("days")));
            if (match.Groups["month"].Success)
            {
                var (month, day, kind) = (Number("month"), Number("day"), match.Groups["kind"].Value);
                return new Rule(name, month, day, kind, year => new LocalDate(year, month, day) is var date && kind == "<" && date.DayOfWeek == IsoDayOfWeek.Sunday ? date.PlusDays(-1) : date);
            }
            var weekday = match.Groups["weekday"].Value switch { "mon" => IsoDayOfWeek.Monday, "thu" => IsoDayOfWeek.Thursday, _ => IsoDayOfWeek.Saturday };
            if (match.Groups["nth"].Success)
                return new Rule(name, 0, 0, "", year => LocalDate.FromYearMonthWeekAndDay(year, Number("of"), Number("nth"), weekday));
            var first = match.Groups["from"].Value.Split('-');
            var (fromMonth, fromDay) = (int.Parse(first[0], CultureInfo.InvariantCulture), int.Parse(first[1], CultureInfo.InvariantCulture));
            return new Rule(name, 0, 0, "", year => new LocalDate(year, fromMonth, fromDay).PlusDays(-1).Next(weekday));
        }

        /// <summary>The weekday that is free as well because the holiday falls on a weekend.</summary>
        public LocalDate? Kept(LocalDate date, HashSet<LocalDate> taken)
        {
            if (date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday))
                return null;
            if (Kind == "^")
                return date.PlusDays(date.DayOfWeek == IsoDayOfWeek.Saturday ? -1 : 1);
            if (Kind != "~")
                return null;
            var next = date.Next(IsoDayOfWeek.Monday);
            while (taken.Contains(next))
                next = next.PlusDays(1);
            return next;
        }
    }

    /// <summary>Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 1876).</summary>
    private static LocalDate Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var sum = h + l - (7 * m) + 114;
        return new LocalDate(year, sum / 31, (sum % 31) + 1);
    }
}
