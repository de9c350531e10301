using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;

namespace Regulars.Team.Authority;

/// <summary>Reckons how far somebody's authority goes for a gesture.</summary>
internal static class Reckoning
{
    /// <param name="limits">Of the subject, in the gesture's currency.</param>
    /// <param name="taken">By the subject in this month, in that currency.</param>
    public static Allowance Of(IReadOnlyList<Limit> limits, IReadOnlyList<Taking> taken, Gesture gesture, Instant now)
    {
        var limit = limits.Where(limit => limit.Covers(gesture.Kind, gesture.Reason, gesture.Groups)).OrderByDescending(limit => limit.Exactness).FirstOrDefault();
        if (limit is null)
            return new Allowance(Beyond.NoLimit, null, null);
        var (cost, currency) = (gesture.Cost.MinorUnits, gesture.Cost.Currency);
        var counted = taken.Where(taking => limit.Covers(taking.Kind, taking.ReasonId, taking.Groups)).ToList();
        var rooms = Rooms(limit.Caps, counted, gesture, now).ToList();
        if (rooms.Count == 0)
            return new Allowance(null, null, null);
        var tightest = rooms.MinBy(room => room.Left)!;
        var beyond = rooms.Where(room => cost > room.Left).Select(room => (Beyond?)room.Which).FirstOrDefault();
        return new Allowance(beyond, Money.FromMinorUnits(Math.Max(0, tightest.Left), currency), Money.FromMinorUnits(tightest.Cap, currency));
    }

    private static IEnumerable<Room> Rooms(LimitCaps caps, List<Taking> counted, Gesture gesture, Instant now)
    {
        if (caps.PerGesture is { } once)
            yield return new Room(Beyond.PerGesture, once, once);
        if (caps.OrderShare is { } share && gesture.OrderTotal is { } total)
        {
            var most = total.MinorUnits * share / 100;
            yield return new Room(Beyond.OrderShare, most, most);
        }
        if (caps.PerDay is { } daily)
            yield return new Room(Beyond.Day, daily - counted.Where(taking => taking.Day == Taking.DayOf(now)).Sum(taking => taking.Amount), daily);
        if (caps.PerMonth is { } monthly)
            yield return new Room(Beyond.Month, monthly - counted.Sum(taking => taking.Amount), monthly);
    }

    private sealed record Room(Beyond Which, long Left, long Cap);
}
