using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Team.Authority;

/// <summary>What one subject has given in one currency. Two who take from it at once meet at its version.</summary>
internal sealed class Purse(Guid subject, string currency) : Aggregate
{
    /// <summary>An agent or a token.</summary>
    public Guid Subject { get; private set; } = subject;

    public string Currency { get; private set; } = currency;

    public int Takings { get; private set; }

    public void Take() => Takings++;
}

/// <summary>One gesture that was taken from somebody's authority. It keeps its day and month, so that giving back frees the right ones.</summary>
internal sealed class Taking : IWorkspaceOwned
{
    public Taking(string key, Guid subject, Gesture gesture, Instant at)
    {
        (Key, Subject, Currency, Amount) = (key, subject, gesture.Cost.Currency, gesture.Cost.MinorUnits);
        (Kind, ReasonId, Groups, At) = (gesture.Kind, gesture.Reason, gesture.Groups, at);
        (Day, Month) = (DayOf(at), MonthOf(at));
    }

    private Taking() => (Key, Currency, Kind, Groups) = ("", "", "", []);

    public WorkspaceId WorkspaceId { get; private set; }

    public string Key { get; private set; }

    public Guid Subject { get; private set; }

    public string Currency { get; private set; }

    public long Amount { get; private set; }

    public string Kind { get; private set; }

    public ReasonId? ReasonId { get; private set; }

    public IReadOnlyList<string> Groups { get; private set; }

    public Instant At { get; private set; }

    /// <summary>In UTC, as 20261122: workspaces have no time zone of their own yet.</summary>
    public int Day { get; private set; }

    public int Month { get; private set; }

    public static int DayOf(Instant at) => at.InUtc() is var day ? (day.Year * 10_000) + (day.Month * 100) + day.Day : 0;

    public static int MonthOf(Instant at) => DayOf(at) / 100;
}
