using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;
using Regulars.Team.Inviting;
using Regulars.Team.SigningIn;

namespace Regulars.Team.Agents;

/// <summary>Ends an agent's work here: their sessions in this workspace and an open invitation end with it.</summary>
internal static class RemoveAgent
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapDelete("/agents/{id}", Handle)
        .Requires(Permissions.ManageAgents)
        .ForgetsCallers()
        .Writes()
        .WithName(nameof(RemoveAgent));

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(
        AgentId id, RegularsDb db, Caller caller, AuditLog audit, CancellationToken ct)
    {
        var otherOwners = await db.CountOtherOwners(caller.Workspace, id, ct);
        if (await db.Agents.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } agent)
            return TypedResults.NotFound();

        var outcome = agent.Remove(otherOwners);
        if (outcome.Error is { } error)
            return new Refused(error);
        if (!outcome.IsChange)
            return TypedResults.NoContent();

        if (agent.Account is { } account)
            await ShutOut(db, account, caller.Workspace, ct);
        await db.Invitations.Where(invitation => invitation.Agent == id).ExecuteDeleteAsync(ct);
        await db.ShutDoors(Invitation.Door, id.Value, ct);
        audit.Record("agent.removed", id.ToString(), new { email = agent.Email, role = agent.Role });
        return TypedResults.NoContent();
    }

    private static async Task ShutOut(RegularsDb db, AccountId account, WorkspaceId workspace, CancellationToken ct)
    {
        await db.Memberships.Where(member => member.Account == account && member.Workspace == workspace).ExecuteDeleteAsync(ct);
        await db.Sessions.Where(session => session.Account == account && session.Workspace == workspace).ExecuteDeleteAsync(ct);
    }
}
