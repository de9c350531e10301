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
using Regulars.Team.SigningIn;

namespace Regulars.Team.Agents;

/// <summary>Gives an agent another role; it holds from their next request on.</summary>
internal static class ChangeRole
{
    public sealed record Request(Role Role);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/agents/{id}/role", Handle)
        .Requires(Permissions.ManageAgents)
        .ForgetsCallers()
        .Writes()
        .WithName(nameof(ChangeRole));

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(
        AgentId id, Request request, RegularsDb db, Caller caller, AuditLog audit, CancellationToken ct)
    {
        var otherOwners = await db.CountOtherOwners(caller.Workspace, id, ct);
        if (await db.Agents.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } agent)
            return TypedResults.NotFound();

        var before = agent.Role;
        var outcome = agent.ChangeRole(request.Role, otherOwners);
        if (outcome.Error is { } error)
            return new Refused(error);
        if (outcome.IsChange)
            audit.Record("agent.role-changed", id.ToString(), new { from = before, to = request.Role });
        return TypedResults.NoContent();
    }
}
