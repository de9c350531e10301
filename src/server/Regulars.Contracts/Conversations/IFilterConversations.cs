namespace Regulars.Contracts.Conversations;

/// <summary>
/// A condition a module offers for lists, rules and reports, such as <c>order.status</c>. Several may hold at once; they are joined in the database.
/// </summary>
public interface IFilterConversations
{
    /// <summary>The field's name in <c>filter=name:op:value</c>.</summary>
    string Name { get; }

    FilterShape Shape { get; }

    /// <summary>The conversations for which it holds; null when this field has no such operator or value.</summary>
    IQueryable<ConversationId>? Matching(string op, string value);
}

/// <summary>What a field takes, so that people can choose it.</summary>
/// <param name="Ops">Its operators; the first is the usual one.</param>
/// <param name="Choices">Of a choice: its values.</param>
public sealed record FilterShape(FilterKind Kind, IReadOnlyList<string> Ops, IReadOnlyList<string>? Choices = null)
{
    public static FilterShape ChoiceOf<T>(params IReadOnlyList<string> ops) where T : struct, Enum =>
        new(FilterKind.Choice, ops, [.. Enum.GetNames<T>().Select(System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName)]);
}

public enum FilterKind
{
    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    Text,

    /// <summary>Whole days.</summary>
    Days,

    /// <summary>An amount and its currency: <c>100.00 USD</c>.</summary>
    Amount,

    /// <summary>
    /// <c>within</c> and <c>over</c> take a length before now, as <c>30m</c>, <c>24h</c> or <c>7d</c>; <c>after</c> and <c>before</c> an instant.
    /// </summary>
    Time,

    /// <summary>An id, <c>none</c>, or <c>me</c> for whoever asks.</summary>
    Agent,

    /// <summary>An id or <c>none</c>.</summary>
    Team,

    Tag,
    Brand,
    Mailbox,
    Customer,
}
