using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Assigning;

/// <summary>What a leaving agent still had goes back to everybody; nothing waits with somebody who is gone.</summary>
internal sealed class FreeConversationsWhenAgentRemoved(RegularsDb db, Actor by, IClock clock, IBusinessTime calendar) : IReactTo<AgentRemoved>
{
    public async Task React(AgentRemoved happened, CancellationToken ct)
    {
        var now = new Moment(by, clock, calendar);
        var theirs = await db.Conversations
            .Where(conversation => conversation.Shelf != Shelf.Resolved && conversation.AssigneeId == happened.Agent).ToListAsync(ct);
        foreach (var conversation in theirs)
            conversation.Assign(to: null, seen: happened.Agent, now);
    }
}
