using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Regulars.Customers.Profiles;

/// <summary>What can stand in a profile.</summary>
internal static partial class ProfileText
{
    private const int LeapYear = 2000;

    /// <summary>As it is stored; null when it is no language.</summary>
    public static string? Locale(string text) => LocalePattern().IsMatch(text) ? CultureInfo.GetCultureInfo(text).Name is { Length: > 0 } name ? name : text : null;

    public static bool IsTimeZone(string text) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is not null;

    /// <summary>A day that was, or a day of any year.</summary>
    public static bool IsBirthday(string text, LocalDate today)
    {
        if (BirthdayPattern().Match(text) is not { Success: true } read)
            return false;
        var (month, day) = (Number(read.Groups["month"]), Number(read.Groups["day"]));
        var year = read.Groups["year"].Success ? Number(read.Groups["year"]) : LeapYear;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return false;
        return !read.Groups["year"].Success || new LocalDate(year, month, day) <= today;
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}$")]
    private static partial Regex LocalePattern();

    [GeneratedRegex("^((?<year>[0-9]{4})|-)-(?<month>[0-9]{2})-(?<day>[0-9]{2})$")]
    private static partial Regex BirthdayPattern();
}
