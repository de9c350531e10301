using System.Text.Json;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Conversations.Actions;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Prioritising;

internal sealed class PrioritiseAction(RegularsDb db, Actor by, IClock clock, IBusinessTime calendar)
    : ConversationAction(db, by, clock, calendar, "conversation.prioritise", Permissions.PrioritiseConversations)
{
    private const int LongestWord = 10;

    public override IReadOnlyList<ActionParameter> Parameters => [new("priority", "text", IsRequired: true, LongestWord)];

    protected override string Summary(Conversation conversation) => $"Gives #{conversation.Number} the priority {Word(conversation.Priority)}.";

    protected override ActionUndo? UndoOf(Conversation conversation) => new("conversation.prioritise", ToJson(new { priority = Word(conversation.Priority) }));

    protected override Task<Outcome> Decide(Conversation conversation, JsonElement parameters, Moment now, CancellationToken ct) => Task.FromResult(
        Priorities.TryRead(parameters.Text("priority"), out var priority) ? conversation.Prioritise(priority, now) : ConversationErrors.NoSuchPriority);

    private static string Word(Priority priority) => priority.ToString().ToLowerInvariant();
}

internal static class Priorities
{
    /// <summary>By its word, never by a number.</summary>
    public static bool TryRead(string? word, out Priority priority) =>
        Enum.TryParse(word, ignoreCase: true, out priority) && string.Equals(Enum.GetName(priority), word, StringComparison.OrdinalIgnoreCase);
}
