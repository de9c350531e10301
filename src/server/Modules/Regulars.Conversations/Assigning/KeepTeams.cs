using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Assigning;

/// <summary>Keeps the name that lists show; nobody decides on it, so no version changes.</summary>
internal sealed class RenameTeamOnConversations(RegularsDb db, FeedWriter feed) : IReactTo<TeamRenamed>
{
    public async Task React(TeamRenamed happened, CancellationToken ct)
    {
        await db.Conversations.Where(known => known.TeamId == happened.Team).ExecuteUpdateAsync(set => set.SetProperty(known => known.TeamName, happened.To), ct);
        feed.Tell(new FeedNews("team.changed", happened.Team.Value, 0));
    }
}

/// <summary>What a removed team still had belongs to none; what is over keeps its name.</summary>
internal sealed class FreeConversationsWhenTeamRemoved(RegularsDb db, Actor by, IClock clock, IBusinessTime calendar) : IReactTo<TeamRemoved>
{
    public async Task React(TeamRemoved happened, CancellationToken ct)
    {
        var now = new Moment(by, clock, calendar);
        foreach (var conversation in await db.Conversations.Where(known => known.Shelf != Shelf.Resolved && known.TeamId == happened.Team).ToListAsync(ct))
            conversation.MoveTo(team: null, seen: happened.Team, now);
    }
}
