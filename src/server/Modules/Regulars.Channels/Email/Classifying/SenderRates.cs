using System.Collections.Concurrent;
using NodaTime;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Classifying;

/// <summary>How many matters one sender has opened within the hour. More than a person could is no person.</summary>
internal sealed class SenderRates(SenderCounts counts, WorkspaceScope scope, IClock clock)
{
    /// <summary>In an hour, from one address.</summary>
    public const int Most = 60;

    /// <summary>Counts this one too. What is long past came in at another pace.</summary>
    public bool IsFlood(string sender) => !scope.IsHistoric && counts.Count((scope.Required, sender), clock.GetCurrentInstant()) > Most;
}

/// <summary>Of this node and since it started: a flood is over when it stops, and nothing of it is worth a row.</summary>
internal sealed class SenderCounts
{
    private const int MostSenders = 100_000;

    private readonly ConcurrentDictionary<(WorkspaceId Workspace, string Sender), (long Hour, int Count)> counts = new();

    public int Count((WorkspaceId Workspace, string Sender) key, Instant now)
    {
        if (counts.Count > MostSenders)
            counts.Clear();
        var hour = now.ToUnixTimeSeconds() / NodaConstants.SecondsPerHour;
        return counts.AddOrUpdate(key, _ => (hour, 1), (_, known) => known.Hour == hour ? (hour, known.Count + 1) : (hour, 1)).Count;
    }
}
