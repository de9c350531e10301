using System.Linq.Expressions;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Contracts.Tags;
using Regulars.Contracts.Team;

namespace Regulars.Conversations.Inbox;

/// <summary>A conversation as lists show it; all of it stands in one row.</summary>
/// <param name="Tags">Names and colours are on the list of tags; one that is not there has just been deleted.</param>
internal record ConversationRow(
    ConversationId Id,
    int Number,
    string Subject,
    Status Status,
    string Channel,
    ConversationRow.Named<CustomerId> Customer,
    string Preview,
    ActorKind PreviewBy,
    Instant LastMessageAt,
    int LastSequence,
    Instant? WaitingSince,
    bool Unread,
    ConversationRow.Named<AgentId>? Assignee,
    ConversationRow.Named<TeamId>? Team,
    Instant? SnoozedUntil,
    bool HasAttachments,
    Priority Priority,
    IReadOnlyList<TagId> Tags,
    Instant CreatedAt,
    int Version)
{
    public sealed record Named<TId>(TId Id, string Name);

    public static Expression<Func<Conversation, ConversationRow>> Shape { get; } = c => new ConversationRow(
        c.Id, c.Number, c.Subject, c.Status, c.Channel, new Named<CustomerId>(c.CustomerId, c.CustomerName), c.Preview, c.PreviewBy, c.LastMessageAt,
        c.LastSequence, c.WaitingSince, c.IsUnread,
        c.AssigneeId == null ? null : new Named<AgentId>(c.AssigneeId.Value, c.AssigneeName!),
        c.TeamId == null ? null : new Named<TeamId>(c.TeamId.Value, c.TeamName!),
        c.SnoozedUntil, c.HasAttachments, c.Priority, c.Tags, c.CreatedAt, c.Version);

    public static Func<Conversation, ConversationRow> Of { get; } = Shape.Compile();
}
