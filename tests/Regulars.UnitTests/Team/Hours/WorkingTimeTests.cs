using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Regulars.Team.Hours;
using Regulars.Testing;

namespace Regulars.UnitTests.Team.Hours;

public sealed class WorkingTimeTests
{
    private static readonly string[] Days = ["", "mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>240 cases near clock changes, holidays and year ends, counted minute by minute (vectors.jsonl).</summary>
    [Fact]
    public void All_cases_that_were_counted_minute_by_minute_come_out_the_same()
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, "tests/Regulars.UnitTests/Team/Hours/vectors.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var schedules = lines[0].GetProperty("schedules").EnumerateArray().ToDictionary(schedule => schedule.GetProperty("name").GetString()!, Read);
        var wrong = new List<string>();

        foreach (var one in lines.Skip(1))
        {
            var time = schedules[one.GetProperty("schedule").GetString()!];
            var (start, until) = (At(one, "start"), At(one, "until"));
            var due = time.Due(start, Duration.FromMinutes(one.GetProperty("minutes").GetInt32()));
            var worked = time.Between(start, until).TotalMinutes;
            // Since is Due backwards: from there on just so much has been worked, and an instant later less.
            var span = Duration.FromMinutes(one.GetProperty("minutes").GetInt32());
            var since = time.Since(until, span);
            var isSince = since is { } from && time.Between(from, until) == span && time.Between(from + Duration.FromMilliseconds(1), until) < span;
            if (!isSince || due != At(one, "due") || worked != one.GetProperty("working_minutes_between").GetInt32())
                wrong.Add($"{one}: due {due}, worked {worked}");
        }

        Assert.Equal(241, lines.Count);
        Assert.Empty(wrong);
    }

    [Fact]
    public void What_lies_over_midnight_belongs_to_the_day_on_which_it_begins()
    {
        var time = new WorkingTime(DateTimeZone.Utc, date => date.DayOfWeek == IsoDayOfWeek.Friday ? [new Span(22 * 60, 6 * 60)] : []);
        var friday = Instant.FromUtc(2026, 11, 20, 23, 0);

        Assert.True(time.IsOpen(friday) && time.IsOpen(friday + Duration.FromHours(6)));
        Assert.False(time.IsOpen(friday + Duration.FromHours(7)) || time.IsOpen(friday - Duration.FromHours(2)));
        Assert.Equal(Duration.FromHours(7), time.Between(friday, friday + Duration.FromDays(2)));
        Assert.Equal(friday + Duration.FromDays(7) - Duration.FromHours(1), time.NextOpening(friday + Duration.FromHours(8)));
    }

    [Fact]
    public void Where_nobody_ever_works_nothing_is_due()
    {
        var time = new WorkingTime(DateTimeZone.Utc, _ => []);
        var now = Instant.FromUtc(2026, 11, 20, 23, 0);

        Assert.Null(time.Due(now, Duration.FromMinutes(1)));
        Assert.Null(time.NextOpening(now));
        Assert.Equal(Duration.Zero, time.Between(now, now + Duration.FromDays(30)));
    }

    [Fact]
    public void What_two_days_say_of_the_same_minute_counts_once()
    {
        // Thursday's night lasts until Friday's 06:00, and Friday begins at 04:00 because of an exception.
        var time = new WorkingTime(DateTimeZone.Utc, date => date.DayOfWeek switch
        {
            IsoDayOfWeek.Thursday => [new Span(22 * 60, 6 * 60)],
            IsoDayOfWeek.Friday => [new Span(4 * 60, 8 * 60)],
            _ => [],
        });
        var thursday = Instant.FromUtc(2026, 11, 19, 0, 0);

        Assert.Equal(Duration.FromHours(10), time.Between(thursday, thursday + Duration.FromDays(3)));
        Assert.Equal(thursday + Duration.FromHours(31), time.Due(thursday, Duration.FromHours(9)));
    }

    private static Instant At(JsonElement one, string name) => InstantPattern.ExtendedIso.Parse(one.GetProperty(name).GetString()!).Value;

    private static WorkingTime Read(JsonElement schedule)
    {
        var hours = schedule.GetProperty("hours");
        var holidays = schedule.GetProperty("holidays").EnumerateArray().Select(day => LocalDatePattern.Iso.Parse(day.GetString()!).Value).ToHashSet();
        var zone = DateTimeZoneProviders.Tzdb[schedule.GetProperty("zone").GetString()!];
        return new WorkingTime(zone, date => holidays.Contains(date) || !hours.TryGetProperty(Days[(int)date.DayOfWeek], out var spans)
            ? []
            : [.. spans.EnumerateArray().Select(span => new Span(Minute(span[0]), Minute(span[1])))]);
    }

    private static int Minute(JsonElement time) =>
        time.GetString()!.Split(':') is [var hour, var minute] ? (int.Parse(hour, CultureInfo.InvariantCulture) * 60) + int.Parse(minute, CultureInfo.InvariantCulture) : 0;
}
