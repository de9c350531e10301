using System.Text.Json;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Conversations.Snoozing;
using Regulars.Conversations.Resolving;
using Regulars.Platform;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Actions;

internal sealed class ResolveAction(RegularsDb db, Actor by, IClock clock, IBusinessTime calendar)
    : ConversationAction(db, by, clock, calendar, "conversation.resolve", Permissions.ResolveConversations)
{
    public override IReadOnlyList<ActionParameter> Parameters => [new("note", "text", IsRequired: false, ResolveConversation.LongestNote)];

    protected override string Summary(Conversation conversation) => conversation.Resolution?.Note is { } note
        ? $"Resolves #{conversation.Number} with the note “{note}”."
        : $"Resolves #{conversation.Number}.";

    protected override ActionUndo? UndoOf(Conversation conversation) => new("conversation.reopen", ToJson(new { }));

    protected override Task<Outcome> Decide(Conversation conversation, JsonElement parameters, Moment now, CancellationToken ct) =>
        Task.FromResult(conversation.Resolve(parameters.Text("note"), now));
}

internal sealed class ReopenAction(RegularsDb db, Actor by, IClock clock, IBusinessTime calendar)
    : ConversationAction(db, by, clock, calendar, "conversation.reopen", Permissions.ResolveConversations)
{
    protected override string Summary(Conversation conversation) => $"Reopens #{conversation.Number}.";

    protected override ActionUndo? UndoOf(Conversation conversation) => new("conversation.resolve", ToJson(new { conversation.Resolution?.Note }));

    protected override Task<Outcome> Decide(Conversation conversation, JsonElement parameters, Moment now, CancellationToken ct) =>
        Task.FromResult(conversation.Reopen("person", now));
}

/// <summary>Whoever had it when the action runs is who it is taken from: the catalogue is for machines and bulk, which see no screen.</summary>
internal sealed class AssignAction(RegularsDb db, Actor by, IClock clock, IBusinessTime calendar, IAgents agents)
    : ConversationAction(db, by, clock, calendar, "conversation.assign", Permissions.AssignConversations)
{
    public override IReadOnlyList<ActionParameter> Parameters => [new("agent", "agent", IsRequired: false)];

    protected override string Summary(Conversation conversation) => $"Assigns #{conversation.Number} to {conversation.AssigneeName ?? "nobody"}.";

    protected override ActionUndo? UndoOf(Conversation conversation) => new("conversation.assign", ToJson(new { agent = conversation.AssigneeId }));

    protected override async Task<Outcome> Decide(Conversation conversation, JsonElement parameters, Moment now, CancellationToken ct)
    {
        if (parameters.Text("agent") is not { } text)
            return conversation.Assign(to: null, conversation.AssigneeId, now);
        return TypedId.TryParse<AgentId>(text, out var id) && await agents.Find(id, ct) is { } agent
            ? conversation.Assign(agent.ToAssignee(), conversation.AssigneeId, now)
            : ConversationErrors.NoSuchAgent;
    }
}

internal sealed class SnoozeAction(RegularsDb db, Actor by, IClock clock, IBusinessTime calendar, SnoozeAlarm alarm)
    : ConversationAction(db, by, clock, calendar, "conversation.snooze", Permissions.SnoozeConversations)
{
    private const int MostHours = 366 * 24;

    /// <summary>A time, or from now on for so many hours; without either it is awake.</summary>
    public override IReadOnlyList<ActionParameter> Parameters => [new("until", "instant", IsRequired: false), new("hours", "number", IsRequired: false)];

    protected override string Summary(Conversation conversation) => conversation.SnoozedUntil is { } until
        ? $"Snoozes #{conversation.Number} until {until}."
        : $"Wakes #{conversation.Number}.";

    protected override ActionUndo? UndoOf(Conversation conversation) => new("conversation.snooze", ToJson(new { until = conversation.SnoozedUntil }));

    protected override Task<Outcome> Decide(Conversation conversation, JsonElement parameters, Moment now, CancellationToken ct)
    {
        if (parameters.ValueKind == JsonValueKind.Object && parameters.TryGetProperty("hours", out var hours) && hours.ValueKind == JsonValueKind.Number)
            return Task.FromResult(conversation.Snooze(now.At + Duration.FromHours(Math.Clamp(hours.GetInt32(), 0, MostHours)), now));
        return Task.FromResult(parameters.Text("until") is null
            ? conversation.Wake("person", now)
            : conversation.Snooze(parameters.GetProperty("until").Deserialize<Instant>(Json.Stored), now));
    }

    protected override Task Follow(Conversation conversation, CancellationToken ct) => conversation.SnoozedUntil is { } until
        ? alarm.Set(conversation.Id, until, ct)
        : alarm.Stop(conversation.Id, ct);
}

internal static class ActionParameters
{
    /// <summary>A member's text, without NUL as everywhere; null when it is absent or null.</summary>
    public static string? Text(this JsonElement parameters, string name) =>
        parameters.ValueKind == JsonValueKind.Object && parameters.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!.Replace("\0", "", StringComparison.Ordinal)
            : null;
}
