using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;
using Regulars.Team.Agents;

namespace Regulars.Team.Inviting;

/// <summary>Finds the agent behind an invitation link, and enters their workspace.</summary>
internal sealed class OpenInvitations(RegularsDb db, WorkspaceScope scope, IClock clock)
{
    /// <summary>Null when the link was used, replaced, or is older than 7 days.</summary>
    public async Task<Agent?> Find(string token, CancellationToken ct)
    {
        if (await db.FindDoor(Invitation.Door, Tokens.Hash(token), ct) is not { } door)
            return null;
        scope.Enter(door.Workspace, Actor.System);
        var id = AgentId.From(door.Target);
        var invitation = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.Agent == id, ct);
        return invitation?.IsOpen(clock.GetCurrentInstant()) == true
            ? await db.Agents.SingleOrDefaultAsync(agent => agent.Id == id && agent.State == AgentState.Invited, ct)
            : null;
    }
}
