using Regulars.Contracts;
using Regulars.Contracts.Team;

namespace Regulars.Conversations.Inbox;

/// <summary>The views every desk has, and one for each team: <c>team:</c> and its id.</summary>
internal static class Views
{
    /// <summary>Null when there is no such view.</summary>
    public static IQueryable<Conversation>? In(this IQueryable<Conversation> conversations, string view, AgentId? me) => view switch
    {
        "mine" => conversations.Where(c => c.Shelf == Shelf.Open && c.AssigneeId == me && me != null),
        "unassigned" => conversations.Where(c => c.Shelf == Shelf.Open && c.AssigneeId == null),
        "all" => conversations.Where(c => c.Shelf == Shelf.Open),
        "unanswered" => conversations.Where(c => c.Shelf == Shelf.Open && c.WaitingSince != null),
        "snoozed" => conversations.Where(c => c.Shelf == Shelf.Snoozed),
        "resolved" => conversations.Where(c => c.Shelf == Shelf.Resolved),
        "spam" => conversations.Where(c => c.Shelf == Shelf.Spam),
        _ when view.StartsWith("team:", StringComparison.Ordinal) && TypedId.TryParse<TeamId>(view[5..], out var team) =>
            conversations.Where(c => c.Shelf == Shelf.Open && c.TeamId == team),
        _ => null,
    };
}
