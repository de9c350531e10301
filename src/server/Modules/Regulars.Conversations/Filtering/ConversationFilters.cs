using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Filtering;

/// <summary>Applies <c>filter=name:op:value</c>: our own fields and those that other modules offer.</summary>
internal sealed class ConversationFilters(RegularsDb db, IEnumerable<IFilterConversations> offered)
{
    private const int Most = 20;

    /// <summary>Null when one of them is not a filter.</summary>
    public IQueryable<Conversation>? Apply(IQueryable<Conversation> conversations, IReadOnlyList<string> filters)
    {
        if (filters.Count > Most)
            return null;
        var fields = ConversationField.All(db).Concat(offered).ToDictionary(field => field.Name);
        var narrowed = conversations;
        foreach (var filter in filters)
        {
            var next = filter.Split(':', 3) is [var name, var op, var value] && value.Length > 0 && fields.TryGetValue(name, out var field)
                ? Narrow(narrowed, field, op, value)
                : null;
            if (next is null)
                return null;
            narrowed = next;
        }
        return narrowed;
    }

    private static IQueryable<Conversation>? Narrow(IQueryable<Conversation> conversations, IFilterConversations field, string op, string value)
    {
        if (field is ConversationField own)
            return own.Condition(op, value) is { } condition ? conversations.Where(condition) : null;
        return field.Matching(op, value) is { } matching ? conversations.Where(conversation => matching.Contains(conversation.Id)) : null;
    }
}
