using System.Collections.Concurrent;
using System.Text.Json;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Outbox;
using Regulars.Platform.Security;

namespace Regulars.Platform.Feed;

/// <summary>Who is here and what they look at. It lives with the node that holds the stream and is told to the others; no row is written.</summary>
public sealed class Presence : IDisposable
{
    /// <summary>A node that says nothing for this long has gone.</summary>
    private static readonly Duration Forgotten = Duration.FromSeconds(40);

    private readonly ISignals signals;
    private readonly IClock clock;
    private readonly string node = Guid.CreateVersion7().ToString("N");
    private readonly ConcurrentDictionary<Guid, PresenceSeat> seats = new();
    private readonly ConcurrentDictionary<(string Node, WorkspaceId Workspace), NodePresence> nodes = new();
    private readonly IDisposable listening;
    private readonly Timer retelling;

    internal Presence(ISignals signals, IClock clock)
    {
        (this.signals, this.clock) = (signals, clock);
        listening = signals.Listen(SignalTopics.Presence, Hear);
        retelling = new Timer(_ => TellAll(), null, TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(15));
    }

    public sealed record AgentPresence(AgentId Id, string State);

    public sealed record Viewing(ConversationId Conversation, AgentId Agent, string Doing);

    public sealed record Here(IReadOnlyList<AgentPresence> Agents, IReadOnlyList<Viewing> Viewing);

    private sealed record NodePresence(string Node, WorkspaceId Workspace, Here Here, Instant At);

    public Here Of(WorkspaceId workspace)
    {
        var oldest = clock.GetCurrentInstant() - Forgotten;
        var all = nodes.Values.Where(known => known.Workspace == workspace && known.At > oldest).Select(known => known.Here).ToList();
        return new Here(
            [.. all.SelectMany(here => here.Agents).GroupBy(agent => agent.Id).Select(group => group.FirstOrDefault(a => a.State == "online") ?? group.First())],
            [.. all.SelectMany(here => here.Viewing).Distinct()]);
    }

    public string StateOf(WorkspaceId workspace, AgentId agent) =>
        Of(workspace).Agents.FirstOrDefault(present => present.Id == agent)?.State ?? "offline";

    /// <summary>What the agent says of themselves, on every stream they hold on this node.</summary>
    public void Say(WorkspaceId workspace, AgentId agent, bool isAway)
    {
        foreach (var seat in seats.Values.Where(seat => seat.Workspace == workspace && seat.Agent == agent))
            seat.IsAway = isAway;
        Tell(workspace);
    }

    /// <summary>False when this node holds no such stream of the caller.</summary>
    public bool Look(Guid stream, Caller caller, IReadOnlyList<(ConversationId Conversation, string Doing)> at)
    {
        if (!seats.TryGetValue(stream, out var seat) || seat.Workspace != caller.Workspace || seat.Actor != caller.Actor.Id)
            return false;
        seat.Looking = at;
        Tell(caller.Workspace);
        return true;
    }

    internal PresenceSeat Join(Caller caller)
    {
        var seat = new PresenceSeat(caller.Workspace, caller.Actor, Leave);
        seats[seat.Id] = seat;
        Tell(caller.Workspace);
        return seat;
    }

    private void Leave(PresenceSeat seat)
    {
        seats.TryRemove(seat.Id, out _);
        Tell(seat.Workspace);
    }

    private void TellAll()
    {
        foreach (var workspace in seats.Values.Select(seat => seat.Workspace).Distinct())
            Tell(workspace);
    }

    private void Tell(WorkspaceId workspace)
    {
        var mine = seats.Values.Where(seat => seat.Workspace == workspace).ToList();
        var here = new Here(
            [.. mine.Where(seat => seat.Agent is not null).GroupBy(seat => seat.Agent!.Value)
                .Select(group => new AgentPresence(group.Key, group.All(seat => seat.IsAway) ? "away" : "online"))],
            [.. mine.Where(seat => seat.Agent is not null)
                .SelectMany(seat => seat.Looking.Select(look => new Viewing(look.Conversation, seat.Agent!.Value, look.Doing))).Distinct()]);
        signals.Publish(SignalTopics.Presence, JsonSerializer.Serialize(new NodePresence(node, workspace, here, clock.GetCurrentInstant()), Json.Stored));
    }

    private void Hear(string payload)
    {
        var told = JsonSerializer.Deserialize<NodePresence>(payload, Json.Stored)!;
        nodes[(told.Node, told.Workspace)] = told with { At = clock.GetCurrentInstant() };
        foreach (var seat in seats.Values.Where(seat => seat.Workspace == told.Workspace))
            seat.SayChanged();
    }

    public void Dispose()
    {
        listening.Dispose();
        retelling.Dispose();
    }
}
