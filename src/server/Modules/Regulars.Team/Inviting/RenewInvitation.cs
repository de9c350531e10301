using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Team;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Team.Agents;

namespace Regulars.Team.Inviting;

/// <summary>Makes a new link for an invited agent; the old one dies.</summary>
internal static class RenewInvitation
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/agents/{id}/invitation", Handle)
        .Requires(Permissions.ManageAgents)
        .Writes(showsSecret: true)
        .WithName(nameof(RenewInvitation));

    internal static async Task<Results<Created<InvitationLinks.Sent>, NotFound, Refused>> Handle(
        AgentId id, RegularsDb db, InvitationLinks links, AuditLog audit, CancellationToken ct)
    {
        if (await db.Agents.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } agent)
            return TypedResults.NotFound();
        if (agent.State != AgentState.Invited)
            return new Refused(TeamErrors.NotInvited);
        var sent = await links.Renew(agent, ct);
        audit.Record("agent.invitation-renewed", id.ToString());
        return TypedResults.Created("/api/v1/agents", sent);
    }
}
