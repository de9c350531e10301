using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Team.Agents;

namespace Regulars.Team.Approving;

/// <summary>A lead has somebody else answer requests while they are away; and how long a request waits.</summary>
internal static class DelegateApprovals
{
    private static readonly Duration Longest = Duration.FromDays(92);

    public sealed record Given(AgentId To, string? ToName, Instant Until);

    public sealed record Response(Given? Delegation);

    public sealed record Request(AgentId To, Instant Until);

    /// <param name="Hours">After which a request that nobody answered ends.</param>
    public sealed record Rules([property: Range(1, ApprovalRules.MostHours)] int Hours);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/approval-delegation", Read).Requires(Permissions.AnswerApprovals).WithName("ReadApprovalDelegation");
        api.MapPut("/approval-delegation", Give).Requires(Permissions.AnswerApprovals).Writes().WithName("DelegateApprovals");
        api.MapDelete("/approval-delegation", End).Requires(Permissions.AnswerApprovals).Writes().WithName("EndApprovalDelegation");
        api.MapGet("/approval-rules", ReadRules).Requires(Permissions.ReadApprovals).WithName("ReadApprovalRules");
        api.MapPut("/approval-rules", ChangeRules).Requires(Permissions.ManageLimits).Writes().WithName("ChangeApprovalRules");
    }

    internal static async Task<Ok<Response>> Read(RegularsDb db, Actor by, IClock clock, CancellationToken ct)
    {
        var (me, now) = (AgentOf(by), clock.GetCurrentInstant());
        var given = await db.Set<Delegation>().AsNoTracking().Where(given => given.AgentId == me && given.Until > now).SingleOrDefaultAsync(ct);
        var name = given is null ? null : await db.Agents.Where(agent => agent.Id == given.To).Select(agent => agent.Name).SingleOrDefaultAsync(ct);
        return TypedResults.Ok(new Response(given is null ? null : new Given(given.To, name, given.Until)));
    }

    internal static async Task<Results<NoContent, Refused>> Give(Request request, RegularsDb db, AuditLog audit, Actor by, IClock clock, CancellationToken ct)
    {
        if (AgentOf(by) is not { } me)
            return new Refused(TeamErrors.NotAPerson);
        var now = clock.GetCurrentInstant();
        if (request.Until <= now || request.Until > now + Longest)
            return new Refused(TeamErrors.BadDelegation);
        if (request.To == me || !await db.Agents.AnyAsync(agent => agent.Id == request.To && agent.State == AgentState.Active, ct))
            return new Refused(TeamErrors.NoSuchAgent);
        if (await db.Set<Delegation>().SingleOrDefaultAsync(given => given.AgentId == me, ct) is { } given)
            given.Give(request.To, request.Until);
        else
            db.Add(new Delegation(me, request.To, request.Until));
        audit.Record("approvals.delegated", me.ToString(), new { request.To, request.Until });
        return TypedResults.NoContent();
    }

    internal static async Task<NoContent> End(RegularsDb db, AuditLog audit, Actor by, CancellationToken ct)
    {
        var me = AgentOf(by);
        if (await db.Set<Delegation>().SingleOrDefaultAsync(given => given.AgentId == me, ct) is not { } given)
            return TypedResults.NoContent();
        db.Remove(given);
        audit.Record("approvals.delegation-ended", given.AgentId.ToString());
        return TypedResults.NoContent();
    }

    internal static async Task<Ok<Rules>> ReadRules(RegularsDb db, CancellationToken ct) =>
        TypedResults.Ok(new Rules(await db.Set<ApprovalRules>().AsNoTracking().Select(rules => (int?)rules.Hours).SingleOrDefaultAsync(ct) ?? ApprovalRules.UsualHours));

    internal static async Task<NoContent> ChangeRules(Rules request, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await db.Set<ApprovalRules>().SingleOrDefaultAsync(ct) is not { } rules)
            db.Add(rules = new ApprovalRules());
        audit.Record("approval-rules.changed", "", new { before = rules.Hours, after = request.Hours });
        rules.Wait(request.Hours);
        return TypedResults.NoContent();
    }

    private static AgentId? AgentOf(Actor by) => by is { Kind: ActorKind.Agent, Id: { } id } ? AgentId.From(id) : null;
}
