using System.Linq.Expressions;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Contracts.Tags;
using Regulars.Contracts.Team;
using Regulars.Conversations.Tagging;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Filtering;

/// <summary>A filter on the conversation's own row: the same condition that other modules offer as a query, without a second look at the table.</summary>
internal sealed class ConversationField(string name, RegularsDb db, Func<string, string, Expression<Func<Conversation, bool>>?> condition)
    : IFilterConversations
{
    public string Name => name;

    public IQueryable<ConversationId>? Matching(string op, string value) =>
        condition(op, value) is { } holds ? db.Conversations.Where(holds).Select(conversation => conversation.Id) : null;

    public Expression<Func<Conversation, bool>>? Condition(string op, string value) => condition(op, value);

    /// <summary>The fields of a conversation's own row.</summary>
    public static IEnumerable<ConversationField> All(RegularsDb db) =>
    [
        new("status", db, (op, value) => op == "is" && TryStatus(value, out var status) ? c => c.Status == status : null),
        new("assignee", db, (op, value) => (op, value) switch
        {
            ("is", "none") => c => c.AssigneeId == null,
            ("is", _) when TypedId.TryParse<AgentId>(value, out var agent) => c => c.AssigneeId == agent,
            _ => null,
        }),
        new("team", db, (op, value) => (op, value) switch
        {
            ("is", "none") => c => c.TeamId == null,
            ("is", _) when TypedId.TryParse<TeamId>(value, out var team) => c => c.TeamId == team,
            _ => null,
        }),
        new("customer", db, (op, value) => op == "is" && TypedId.TryParse<CustomerId>(value, out var customer) ? c => c.CustomerId == customer : null),
        new("unread", db, (op, value) => (op, value.ToLowerInvariant()) switch
        {
            // Written out: an index of unread rows only is not used for a parameter.
            ("is", "true") => c => c.IsUnread,
            ("is", "false") => c => !c.IsUnread,
            _ => null,
        }),
        new("tag", db, (op, value) => TypedId.TryParse<TagId>(value, out var tag) ? Tagged(db, op, tag) : null),
        new("channel", db, (op, value) => op == "is" ? c => c.Channel == value : null),
    ];

    private static Expression<Func<Conversation, bool>>? Tagged(RegularsDb db, string op, TagId tag)
    {
        // As a list where few have it, as a look at each where most have it not: SQLite takes either as it is written.
        var tagged = db.Set<ConversationTag>().Where(link => link.Tag == tag);
        return op switch
        {
            "has" => c => tagged.Select(link => link.Conversation).Contains(c.Id),
            "has-not" => c => !tagged.Any(link => link.Conversation == c.Id),
            _ => null,
        };
    }

    private static bool TryStatus(string value, out Status status) => Enum.TryParse(value, ignoreCase: true, out status) && !char.IsDigit(value[0]);
}
