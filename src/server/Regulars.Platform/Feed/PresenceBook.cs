using System.Collections.Concurrent;
using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;

namespace Regulars.Platform.Feed;

/// <summary>One thing that somebody looks at, and how.</summary>
internal sealed record Look(ConversationId Conversation, string Doing);

/// <summary>One agent's stream as its node tells of it.</summary>
internal sealed record Sitting(Guid Seat, WorkspaceId Workspace, AgentId Agent, bool IsAway, bool HasLeft, IReadOnlyList<Look> Looking)
{
    public bool IsLike(Sitting other) => this with { Looking = other.Looking } == other && Looking.SequenceEqual(other.Looking);
}

/// <summary>The streams of all nodes, as far as this one has heard.</summary>
internal sealed class PresenceBook(IClock clock)
{
    /// <summary>A stream that nobody tells of for this long has gone together with its node.</summary>
    private static readonly Duration Forgotten = Duration.FromSeconds(40);

    private readonly ConcurrentDictionary<Guid, (Sitting Sitting, Instant At)> known = new();

    public Presence.Here Of(WorkspaceId workspace)
    {
        var oldest = clock.GetCurrentInstant() - Forgotten;
        var here = known.Values.Where(heard => heard.Sitting.Workspace == workspace && heard.At > oldest).Select(heard => heard.Sitting).ToList();
        return new Presence.Here(
            [.. here.GroupBy(sitting => sitting.Agent).Select(group => new Presence.AgentPresence(group.Key, group.All(sitting => sitting.IsAway) ? "away" : "online"))],
            [.. here.SelectMany(sitting => sitting.Looking.Select(look => new Presence.Viewing(look.Conversation, sitting.Agent, look.Doing))).Distinct()]);
    }

    /// <summary>Whether it is news.</summary>
    public bool Note(Sitting told)
    {
        if (told.HasLeft)
            return known.TryRemove(told.Seat, out _);
        var isNews = !known.TryGetValue(told.Seat, out var before) || !before.Sitting.IsLike(told);
        known[told.Seat] = (told, clock.GetCurrentInstant());
        return isNews;
    }

    /// <summary>Strikes out who has not been told of for long; returns the workspaces they were in.</summary>
    public IReadOnlyList<WorkspaceId> Forget()
    {
        var oldest = clock.GetCurrentInstant() - Forgotten;
        var gone = known.Values.Where(heard => heard.At <= oldest).Select(heard => heard.Sitting).ToList();
        foreach (var sitting in gone)
            known.TryRemove(sitting.Seat, out _);
        return [.. gone.Select(sitting => sitting.Workspace).Distinct()];
    }
}
