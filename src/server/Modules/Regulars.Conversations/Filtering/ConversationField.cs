using System.Linq.Expressions;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Contracts.Tags;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Conversations.Mentioning;
using Regulars.Conversations.Tagging;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Filtering;

/// <summary>A filter on the conversation's own row: the same condition that other modules offer as a query, without a second look at the table.</summary>
internal sealed class ConversationField(
    string name, FilterShape shape, RegularsDb db, Func<string, string, Expression<Func<Conversation, bool>>?> condition) : IFilterConversations
{
    public string Name => name;

    public FilterShape Shape => shape;

    public IQueryable<ConversationId>? Matching(string op, string value) =>
        condition(op, value) is { } holds ? db.Conversations.Where(holds).Select(conversation => conversation.Id) : null;

    public Expression<Func<Conversation, bool>>? Condition(string op, string value) => condition(op, value);

    /// <summary>The fields of a conversation's own row.</summary>
    /// <param name="me">Whom <c>me</c> means.</param>
    public static IEnumerable<ConversationField> All(RegularsDb db, AgentId? me, Instant now) =>
    [
        new("status", FilterShape.ChoiceOf<Status>("is", "is-not"), db, (op, value) => (op, Read<Status>(value)) switch
        {
            ("is", { } status) => c => c.Status == status,
            ("is-not", { } status) => c => c.Status != status,
            _ => null,
        }),
        new("assignee", new(FilterKind.Agent, ["is", "is-not"]), db, (op, value) => (op, AgentOf(value, me)) switch
        {
            ("is", _) when value == "none" => c => c.AssigneeId == null,
            ("is-not", _) when value == "none" => c => c.AssigneeId != null,
            ("is", { } agent) => c => c.AssigneeId == agent,
            ("is-not", { } agent) => c => c.AssigneeId == null || c.AssigneeId != agent,
            _ => null,
        }),
        new("team", new(FilterKind.Team, ["is", "is-not"]), db, (op, value) => (op, IdOf<TeamId>(value)) switch
        {
            ("is", _) when value == "none" => c => c.TeamId == null,
            ("is-not", _) when value == "none" => c => c.TeamId != null,
            ("is", { } team) => c => c.TeamId == team,
            ("is-not", { } team) => c => c.TeamId == null || c.TeamId != team,
            _ => null,
        }),
        new("priority", FilterShape.ChoiceOf<Priority>("is", "is-not"), db, (op, value) => (op, Read<Priority>(value)) switch
        {
            ("is", { } priority) => c => c.Priority == priority,
            ("is-not", { } priority) => c => c.Priority != priority,
            _ => null,
        }),
        new("tag", new(FilterKind.Tag, ["has", "has-not"]), db, (op, value) => TypedId.TryParse<TagId>(value, out var tag) ? Tagged(db, op, tag) : null),
        new("unread", new(FilterKind.Flag, ["is"]), db, (op, value) => (op, value.ToLowerInvariant()) switch
        {
            // Written out: an index of unread rows only is not used for a parameter.
            ("is", "true") => c => c.IsUnread,
            ("is", "false") => c => !c.IsUnread,
            _ => null,
        }),
        new("waiting", new(FilterKind.Time, ["over", "within", "before", "after"]), db,
            (op, value) => Times.Read(op, value, now) switch
            {
                ({ } from, null) => c => c.WaitingSince >= from,
                (null, { } until) => c => c.WaitingSince < until,
                _ => null,
            }),
        new("last-message", new(FilterKind.Time, ["within", "over", "after", "before"]), db,
            (op, value) => Times.Read(op, value, now) switch
            {
                ({ } from, null) => c => c.LastMessageAt >= from,
                (null, { } until) => c => c.LastMessageAt < until,
                _ => null,
            }),
        new("created", new(FilterKind.Time, ["within", "over", "after", "before"]), db,
            (op, value) => Times.Read(op, value, now) switch
            {
                ({ } from, null) => c => c.CreatedAt >= from,
                (null, { } until) => c => c.CreatedAt < until,
                _ => null,
            }),
        new("subject", new(FilterKind.Text, ["has", "has-not"]), db, (op, value) => Text(op, value, c => c.Subject)),
        new("customer.name", new(FilterKind.Text, ["has", "has-not"]), db, (op, value) => Text(op, value, c => c.CustomerName)),
        new("customer", new(FilterKind.Customer, ["is"]), db, (op, value) => op == "is" && IdOf<CustomerId>(value) is { } customer ? c => c.CustomerId == customer : null),
        new("channel", new(FilterKind.Choice, ["is", "is-not"], ["email"]), db, (op, value) => op switch
        {
            "is" => c => c.Channel == value,
            "is-not" => c => c.Channel != value,
            _ => null,
        }),
        new("brand", new(FilterKind.Brand, ["is", "is-not"]), db, (op, value) => (op, IdOf<BrandId>(value)) switch
        {
            ("is", { } brand) => c => c.BrandId == brand,
            ("is-not", { } brand) => c => c.BrandId != brand,
            _ => null,
        }),
        new("mailbox", new(FilterKind.Mailbox, ["is", "is-not"]), db, (op, value) => (op, IdOf<MailboxId>(value)) switch
        {
            ("is", { } mailbox) => c => c.MailboxId == mailbox,
            ("is-not", { } mailbox) => c => c.MailboxId != mailbox,
            _ => null,
        }),
        new("attachments", new(FilterKind.Flag, ["is"]), db, (op, value) => op == "is" && bool.TryParse(value, out var has) ? c => c.HasAttachments == has : null),
        new("mentioned", new(FilterKind.Agent, ["is"]), db, (op, value) =>
            op == "is" && AgentOf(value, me) is { } agent ? c => db.Set<Mention>().Any(mention => mention.Conversation == c.Id && mention.Agent == agent) : null),
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

    private static Expression<Func<Conversation, bool>>? Text(string op, string value, Expression<Func<Conversation, string>> of)
    {
        var part = value.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Runs as SQL lower(), which knows no culture
        Expression<Func<string, bool>> has = text => text.ToLower().Contains(part);
#pragma warning restore CA1304, CA1311, CA1862
        var body = new Swap(has.Parameters[0], of.Body).Visit(has.Body)!;
        return op switch
        {
            "has" => Expression.Lambda<Func<Conversation, bool>>(body, of.Parameters),
            "has-not" => Expression.Lambda<Func<Conversation, bool>>(Expression.Not(body), of.Parameters),
            _ => null,
        };
    }

    private static T? IdOf<T>(string value) where T : struct, ITypedId<T> => TypedId.TryParse<T>(value, out var id) ? id : null;

    private static AgentId? AgentOf(string value, AgentId? me) => value == "me" ? me ?? AgentId.From(Guid.Empty) : IdOf<AgentId>(value);

    private static T? Read<T>(string value) where T : struct, Enum => Enum.TryParse<T>(value, ignoreCase: true, out var known) && !char.IsDigit(value[0]) ? known : null;
}
