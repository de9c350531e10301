using Microsoft.EntityFrameworkCore;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Assigning;

/// <summary>Keeps the name that lists show. Nobody decides on it, so no version changes.</summary>
internal sealed class RenameAssigneeWhenAgentRenamed(RegularsDb db) : IReactTo<AgentRenamed>
{
    public Task React(AgentRenamed happened, CancellationToken ct) => db.Conversations
        .Where(conversation => conversation.AssigneeId == happened.Agent)
        .ExecuteUpdateAsync(set => set.SetProperty(conversation => conversation.AssigneeName, happened.To), ct);
}
