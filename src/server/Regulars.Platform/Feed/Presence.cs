using System.Collections.Concurrent;
using System.Text.Json;
using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Outbox;
using Regulars.Platform.Security;

namespace Regulars.Platform.Feed;

/// <summary>Who is here and what they look at. It lives with the node that holds the stream and is told to the others; no row is written.</summary>
public sealed class Presence : IDisposable
{
    private static readonly TimeSpan Retold = TimeSpan.FromSeconds(15);

    private readonly ISignals signals;
    private readonly ConcurrentDictionary<Guid, PresenceSeat> seats = new();
    private readonly PresenceBook book;
    private readonly IReadOnlyList<IDisposable> listening;
    private readonly Timer retelling;

    internal Presence(ISignals signals, IClock clock)
    {
        this.signals = signals;
        book = new PresenceBook(clock);
        listening = [signals.Listen(SignalTopics.Presence, Hear), signals.Listen(SignalTopics.PresenceSaid, HearSaid)];
        retelling = new Timer(_ => Retell(), null, Retold, Retold);
    }

    public sealed record AgentPresence(AgentId Id, string State);

    public sealed record Viewing(ConversationId Conversation, AgentId Agent, string Doing);

    public sealed record Here(IReadOnlyList<AgentPresence> Agents, IReadOnlyList<Viewing> Viewing);

    private sealed record Saying(WorkspaceId Workspace, AgentId Agent, bool IsAway);

    public Here Of(WorkspaceId workspace) => book.Of(workspace);

    public string StateOf(WorkspaceId workspace, AgentId agent) =>
        Of(workspace).Agents.FirstOrDefault(present => present.Id == agent)?.State ?? "offline";

    /// <summary>What the agent says of themselves, on every stream they hold on any node.</summary>
    public void Say(WorkspaceId workspace, AgentId agent, bool isAway) =>
        signals.Publish(SignalTopics.PresenceSaid, JsonSerializer.Serialize(new Saying(workspace, agent, isAway), Json.Stored));

    /// <summary>False when this node holds no such stream of the caller.</summary>
    public bool Look(Guid stream, Caller caller, IReadOnlyList<(ConversationId Conversation, string Doing)> at)
    {
        if (!seats.TryGetValue(stream, out var seat) || seat.Workspace != caller.Workspace || seat.Actor != caller.Actor.Id)
            return false;
        seat.Looking = [.. at.Select(look => new Look(look.Conversation, look.Doing)).Distinct()];
        Tell(seat);
        return true;
    }

    /// <summary>Whoever is away everywhere is not back because they opened one more window.</summary>
    internal PresenceSeat Join(Caller caller)
    {
        var seat = new PresenceSeat(caller.Workspace, caller.Actor, Leave);
        seat.IsAway = seat.Agent is { } agent && StateOf(seat.Workspace, agent) == "away";
        seats[seat.Id] = seat;
        Tell(seat);
        return seat;
    }

    private void Leave(PresenceSeat seat)
    {
        seats.TryRemove(seat.Id, out _);
        Tell(seat);
    }

    /// <summary>A message for each stream: it looks at 50 conversations at most, which fits into what nodes can tell each other at once.</summary>
    private void Tell(PresenceSeat seat)
    {
        if (seat.Agent is not { } agent)
            return;
        // In turn, so that nobody hears after "it has gone" that it is here.
        lock (seat)
        {
            var sitting = new Sitting(seat.Id, seat.Workspace, agent, seat.IsAway, !seats.ContainsKey(seat.Id), seat.Looking);
            signals.Publish(SignalTopics.Presence, JsonSerializer.Serialize(sitting, Json.Stored));
        }
    }

    private void Retell()
    {
        foreach (var seat in seats.Values)
            Tell(seat);
        foreach (var workspace in book.Forget())
            SayChanged(workspace);
    }

    private void Hear(string payload)
    {
        var sitting = JsonSerializer.Deserialize<Sitting>(payload, Json.Stored)!;
        if (book.Note(sitting))
            SayChanged(sitting.Workspace);
    }

    private void HearSaid(string payload)
    {
        var saying = JsonSerializer.Deserialize<Saying>(payload, Json.Stored)!;
        foreach (var seat in seats.Values.Where(seat => seat.Workspace == saying.Workspace && seat.Agent == saying.Agent))
        {
            seat.IsAway = saying.IsAway;
            Tell(seat);
        }
    }

    private void SayChanged(WorkspaceId workspace)
    {
        foreach (var seat in seats.Values.Where(seat => seat.Workspace == workspace))
            seat.SayChanged();
    }

    public void Dispose()
    {
        foreach (var topic in listening)
            topic.Dispose();
        retelling.Dispose();
    }
}
