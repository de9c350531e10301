using Regulars.Contracts;

namespace Regulars.Team.Hours;

internal static class CalendarErrors
{
    public static readonly Error NoSuchZone = Error.Invalid("no_such_zone", "There is no such time zone. It is a name such as Europe/Berlin.");

    public static readonly Error BadSpan = Error.Invalid("bad_span", "A week has seven days; each span starts and ends within a day and is not empty.");

    public static readonly Error SpansOverlap = Error.Invalid("spans_overlap", "Two spans overlap. Let one end before the next begins.");

    public static readonly Error DayTwice = Error.Invalid("day_twice", "A date stands there twice. Put its hours together.");

    public static readonly Error NoSuchList = Error.Invalid("no_such_holiday_list", "There is no such list of holidays.");

    public static readonly Error NoSuchCalendar = Error.Invalid("no_such_calendar", "There are no such business hours.");

    public static readonly Error TooMany = new("too_many_calendars", "There are 100. Remove some first.");
}
