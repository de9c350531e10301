using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;

namespace Regulars.Conversations;

internal static class Finding
{
    /// <summary>The conversation to be changed, without its log; where it was merged, the one that it is part of. Null when it is not in this workspace.</summary>
    public static async Task<Conversation?> Find(this IQueryable<Conversation> conversations, ConversationId id, CancellationToken ct)
    {
        var found = await conversations.SingleOrDefaultAsync(conversation => conversation.Id == id, ct);
        while (found?.MergedInto is { } into)
            found = await conversations.SingleAsync(conversation => conversation.Id == into, ct);
        return found;
    }

    public static Assignee ToAssignee(this AgentSummary agent) => new(agent.Id, agent.Name);
}
