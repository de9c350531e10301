using Regulars.Contracts.Team;

namespace Regulars.Conversations.Inbox;

/// <summary>The six views every desk has.</summary>
internal static class Views
{
    /// <summary>Null when there is no such view.</summary>
    public static IQueryable<Conversation>? In(this IQueryable<Conversation> conversations, string view, AgentId? me) => view switch
    {
        "mine" => conversations.Where(c => c.Shelf == Shelf.Open && c.AssigneeId == me && me != null),
        "unassigned" => conversations.Where(c => c.Shelf == Shelf.Open && c.AssigneeId == null),
        "all" => conversations.Where(c => c.Shelf == Shelf.Open),
        "snoozed" => conversations.Where(c => c.Shelf == Shelf.Snoozed),
        "resolved" => conversations.Where(c => c.Shelf == Shelf.Resolved),
        "spam" => conversations.Where(c => c.Shelf == Shelf.Spam),
        _ => null,
    };
}
