using Microsoft.EntityFrameworkCore;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Assigning;

/// <summary>Keeps the name that lists show. Nobody decides on it, so no version changes; readers are told again, for whoever looked at once saw the old one.</summary>
internal sealed class RenameAssigneeWhenAgentRenamed(RegularsDb db, FeedWriter feed) : IReactTo<AgentRenamed>
{
    public async Task React(AgentRenamed happened, CancellationToken ct)
    {
        await db.Conversations.Where(conversation => conversation.AssigneeId == happened.Agent)
            .ExecuteUpdateAsync(set => set.SetProperty(conversation => conversation.AssigneeName, happened.To), ct);
        feed.Tell(new FeedNews("agent.changed", happened.Agent.Value, 0));
    }
}
