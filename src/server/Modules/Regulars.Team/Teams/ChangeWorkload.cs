using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Team;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Team.Teams;

/// <summary>How much comes to an agent by itself, and until when nothing does.</summary>
internal static class ChangeWorkload
{
    private static readonly Duration LongestLeave = Duration.FromDays(366);

    /// <param name="Capacity">How many open conversations at once; null for any number.</param>
    /// <param name="OnLeaveUntil">Null: not on leave.</param>
    public sealed record Request([property: Range(1, 1000)] int? Capacity, Instant? OnLeaveUntil);

    /// <param name="Until">Null: back.</param>
    public sealed record Leave(Instant? Until);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPut("/agents/{id}/workload", Change).Requires(Permissions.ManageTeams).Writes().WithName("ChangeWorkload");
        api.MapPut("/me/leave", GoOnLeave).Requires(Permissions.EditProfile).Writes().WithName("GoOnLeave");
    }

    internal static async Task<Results<NoContent, NotFound, Refused>> Change(
        AgentId id, Request request, RegularsDb db, AuditLog audit, IClock clock, CancellationToken ct)
    {
        if (await db.Agents.SingleOrDefaultAsync(agent => agent.Id == id, ct) is not { } agent)
            return TypedResults.NotFound();
        if (IsTooFar(request.OnLeaveUntil, clock))
            return new Refused(TeamErrors.BadLeave);
        audit.Record("agent.workload-changed", id.ToString(), new { before = new { agent.Capacity, agent.OnLeaveUntil }, after = request });
        agent.Take(request.Capacity);
        agent.GoOnLeave(request.OnLeaveUntil);
        return TypedResults.NoContent();
    }

    /// <summary>Everybody says of themselves when they are back.</summary>
    internal static async Task<Results<NoContent, Refused>> GoOnLeave(Leave request, RegularsDb db, Caller caller, IClock clock, CancellationToken ct)
    {
        if (caller.Agent is not { } me || await db.Agents.SingleOrDefaultAsync(agent => agent.Id == me, ct) is not { } agent)
            return new Refused(TeamErrors.NotAPerson);
        if (IsTooFar(request.Until, clock))
            return new Refused(TeamErrors.BadLeave);
        agent.GoOnLeave(request.Until);
        return TypedResults.NoContent();
    }

    private static bool IsTooFar(Instant? until, IClock clock) => until is { } end && (end < clock.GetCurrentInstant() || end > clock.GetCurrentInstant() + LongestLeave);
}
