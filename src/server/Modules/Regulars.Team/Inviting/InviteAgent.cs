using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Team.Accounts;
using Regulars.Team.Agents;

namespace Regulars.Team.Inviting;

/// <summary>Adds an agent, who joins by a link that is shown in this answer and mailed when possible.</summary>
internal static class InviteAgent
{
    public sealed record Request(
        [property: Required, MinLength(1), MaxLength(100)] string Name,
        [property: Required, EmailAddress, MaxLength(320)] string Email,
        Role Role);

    public sealed record Response(ListAgents.Item Agent, string Link, bool Mailed);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/agents", Handle)
        .Requires(Permissions.ManageAgents)
        .Writes(showsSecret: true)
        .WithName(nameof(InviteAgent));

    internal static async Task<Results<Created<Response>, Refused>> Handle(
        Request request, RegularsDb db, InvitationLinks links, AuditLog audit, CancellationToken ct)
    {
        var email = Account.Normalize(request.Email);
        var agent = await db.Agents.SingleOrDefaultAsync(a => a.Email == email, ct);
        if (agent is { State: not AgentState.Removed })
            return new Refused(TeamErrors.AlreadyMember);
        if (agent is null)
            db.Add(agent = new Agent(TypedId.New<AgentId>(), request.Name, email, request.Role));
        else
            agent.InviteAgain(request.Name, request.Role);

        var sent = await links.Renew(agent, ct);
        audit.Record("agent.invited", agent.Id.ToString(), new { email, role = request.Role });
        return TypedResults.Created("/api/v1/agents", new Response(ListAgents.Item.Of(agent, "offline"), sent.Link, sent.Mailed));
    }
}
