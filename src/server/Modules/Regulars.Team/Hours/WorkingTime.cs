using NodaTime;

namespace Regulars.Team.Hours;

/// <summary>
/// Reckons working time in one zone. A minute counts once when its local time lies in a span of its local date; an hour that the clock repeats counts twice, one that it skips not at all. A span over
/// midnight belongs to the date on which it begins.
/// </summary>
/// <param name="spansOf">The spans of a date, holidays and exceptions applied.</param>
internal sealed class WorkingTime(DateTimeZone zone, Func<LocalDate, IReadOnlyList<Span>> spansOf)
{
    /// <summary>Who has no span in so many days is never there.</summary>
    private const int LongestClosed = 400;

    private static readonly Duration LargestOffset = Duration.FromHours(18);

    public DateTimeZone Zone => zone;

    public Duration Between(Instant from, Instant to)
    {
        var sum = Duration.Zero;
        foreach (var open in OpenFrom(from).TakeWhile(open => open.Start < to))
            sum += Overlap(open, from, to);
        return sum;
    }

    /// <summary>When so much working time has passed; what fills a span exactly ends with it. Null where nobody ever works.</summary>
    public Instant? Due(Instant from, Duration time)
    {
        var left = time;
        foreach (var open in OpenFrom(from))
        {
            var worked = Overlap(open, from, open.End);
            if (worked > Duration.Zero && left <= worked)
                return Instant.Max(open.Start, from) + left;
            left -= worked;
        }
        return null;
    }

    /// <summary>Since when so much working time has passed until then; null where nobody ever works.</summary>
    public Instant? Since(Instant until, Duration time)
    {
        var (left, before) = (time, until);
        for (var (date, closed) = (until.InZone(zone).Date, 0); closed < LongestClosed; date = date.PlusDays(-1), closed++)
        {
            foreach (var open in OpenOn(date).Reverse())
            {
                var worked = Overlap(open, open.Start, before);
                if (worked > Duration.Zero && left <= worked)
                    return Instant.Min(open.End, before) - left;
                left -= worked;
                if (worked > Duration.Zero)
                    (before, closed) = (Instant.Min(before, open.Start), 0);
            }
        }
        return null;
    }

    public bool IsOpen(Instant at) => OpenFrom(at).TakeWhile(open => open.Start <= at).Any(open => open.Contains(at));

    /// <summary>When it opens next; the moment itself while it is open. Null where nobody ever works.</summary>
    public Instant? NextOpening(Instant at)
    {
        foreach (var open in OpenFrom(at))
        {
            if (open.End > at)
                return Instant.Max(open.Start, at);
        }
        return null;
    }

    /// <summary>Earliest first and none over another, from the day before on; endless while somebody works now and then.</summary>
    private IEnumerable<Interval> OpenFrom(Instant from)
    {
        var until = Instant.MinValue;
        for (var (date, closed) = (from.InZone(zone).Date.PlusDays(-1), 0); closed < LongestClosed; date = date.PlusDays(1), closed++)
        {
            foreach (var open in OpenOn(date))
            {
                if (open.End <= until)
                    continue;
                yield return new Interval(Instant.Max(open.Start, until), open.End);
                (until, closed) = (open.End, 0);
            }
        }
    }

    private IEnumerable<Interval> OpenOn(LocalDate date)
    {
        var spans = spansOf(date);
        if (spans.Count == 0)
            return [];
        var midnight = date.AtMidnight();
        var whole = zone.GetZoneInterval(midnight.InUtc().ToInstant() - LargestOffset);
        return whole.HasEnd && whole.End < midnight.InUtc().ToInstant() + Duration.FromDays(2) + LargestOffset
            ? spans.SelectMany(span => OverChange(midnight, span)).OrderBy(open => open.Start)
            : spans.Select(span => At(midnight, span, whole.WallOffset)).OrderBy(open => open.Start);
    }

    private static Interval At(LocalDateTime midnight, Span span, Offset offset) =>
        new(midnight.PlusMinutes(span.Start).WithOffset(offset).ToInstant(), midnight.PlusMinutes(span.LastMinute).WithOffset(offset).ToInstant());

    /// <summary>Near a change of the clock: what of the span lies under each of its offsets.</summary>
    private IEnumerable<Interval> OverChange(LocalDateTime midnight, Span span)
    {
        var around = new Interval(
            midnight.PlusMinutes(span.Start).InUtc().ToInstant() - LargestOffset, midnight.PlusMinutes(span.LastMinute).InUtc().ToInstant() + LargestOffset);
        foreach (var offset in zone.GetZoneIntervals(around))
        {
            var open = At(midnight, span, offset.WallOffset);
            var start = offset.HasStart ? Instant.Max(open.Start, offset.Start) : open.Start;
            var end = offset.HasEnd ? Instant.Min(open.End, offset.End) : open.End;
            if (start < end)
                yield return new Interval(start, end);
        }
    }

    private static Duration Overlap(Interval open, Instant from, Instant to)
    {
        var (start, end) = (Instant.Max(open.Start, from), Instant.Min(open.End, to));
        return end > start ? end - start : Duration.Zero;
    }
}
