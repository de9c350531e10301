namespace Regulars.Contracts.Conversations;

/// <summary>
/// A condition a module offers for lists, rules and reports, such as <c>order.status</c>. Several may hold at once; they are joined in the database.
/// </summary>
public interface IFilterConversations
{
    /// <summary>The field's name in <c>filter=name:op:value</c>.</summary>
    string Name { get; }

    /// <summary>The conversations for which it holds; null when this field has no such operator or value.</summary>
    IQueryable<ConversationId>? Matching(string op, string value);
}
