using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;

namespace Regulars.Conversations;

internal static class Finding
{
    /// <summary>The conversation to be changed, without its log; null when it is not in this workspace.</summary>
    public static Task<Conversation?> Find(this IQueryable<Conversation> conversations, ConversationId id, CancellationToken ct) =>
        conversations.SingleOrDefaultAsync(conversation => conversation.Id == id, ct);

    public static Assignee ToAssignee(this AgentSummary agent) => new(agent.Id, agent.Name);
}
