using NodaTime;
using Regulars.Contracts.Team;
using Regulars.Team.Hours;

namespace Regulars.UnitTests.Team.Hours;

public sealed class CalendarTests
{
    private static readonly Span Office = new(9 * 60, 17 * 60);

    [Fact]
    public void An_exception_goes_before_a_holiday_and_a_holiday_before_the_week()
    {
        var list = new HolidayList();
        list.Set("Days off", [new Holiday(new DateOnly(2020, 12, 25), "Christmas", IsYearly: true), new Holiday(new DateOnly(2026, 12, 24), "Eve", IsYearly: false)]);
        var calendar = new Calendar(isDefault: true);
        Assert.True(calendar.Set("Office", "UTC", Week(Office), [new ExceptionDay(new DateOnly(2026, 12, 24), "Morning only", [new Span(9 * 60, 12 * 60)])], [list.Id]).IsChange);

        var time = calendar.Reckon(new Dictionary<HolidayListId, HolidayList> { [list.Id] = list });

        Assert.Equal(Duration.FromHours(8), time.Between(Day(23), Day(24)));
        Assert.Equal(Duration.FromHours(3), time.Between(Day(24), Day(25)));
        Assert.Equal(Duration.Zero, time.Between(Day(25), Day(26)));
        Assert.Equal(Day(28) + Duration.FromHours(9), time.NextOpening(Day(24) + Duration.FromHours(12)));
    }

    [Theory]
    [InlineData("Mars/Olympus", 540, 1020, "no_such_zone")]
    [InlineData("UTC", 540, 540, "bad_span")]
    [InlineData("UTC", 1440, 60, "bad_span")]
    [InlineData("UTC", -1, 60, "bad_span")]
    [InlineData("UTC", 540, 1441, "bad_span")]
    public void What_makes_no_sense_is_refused_and_changes_nothing(string zone, int start, int end, string code)
    {
        var calendar = new Calendar(isDefault: true);

        Assert.Equal(code, calendar.Set("Office", zone, Week(new Span(start, end)), [], []).Error?.Code);
        Assert.Empty(calendar.Week);
    }

    [Fact]
    public void Spans_that_touch_are_two_and_those_over_midnight_may_not_run_into_the_next()
    {
        var calendar = new Calendar(isDefault: true);
        Span morning = new(9 * 60, 12 * 60), afternoon = new(12 * 60, 17 * 60), late = new(11 * 60, 13 * 60), night = new(22 * 60, 9 * 60), longNight = new(22 * 60, (9 * 60) + 1);

        Assert.True(calendar.Set("Office", "UTC", Week(morning, afternoon), [], []).IsChange);
        Assert.Equal("spans_overlap", calendar.Set("Office", "UTC", Week(morning, late), [], []).Error?.Code);
        Assert.True(calendar.Set("Office", "UTC", Week(night, morning), [], []).IsChange);
        Assert.Equal("spans_overlap", calendar.Set("Office", "UTC", Week(longNight, morning), [], []).Error?.Code);
        // Sunday's night and Monday's morning.
        IReadOnlyList<Span>[] ends = [[morning], [], [], [], [], [], [longNight]];
        Assert.Equal("spans_overlap", calendar.Set("Office", "UTC", ends, [], []).Error?.Code);
        var day = new ExceptionDay(new DateOnly(2026, 12, 24), "", []);
        Assert.Equal("day_twice", calendar.Set("Office", "UTC", Week(morning), [day, day], []).Error?.Code);
    }

    private static IReadOnlyList<IReadOnlyList<Span>> Week(params Span[] spans) => [spans, spans, spans, spans, spans, [], []];

    private static Instant Day(int ofDecember) => Instant.FromUtc(2026, 12, ofDecember, 0, 0);
}
