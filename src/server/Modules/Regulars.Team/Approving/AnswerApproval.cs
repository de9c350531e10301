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
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Team.Agents;

namespace Regulars.Team.Approving;

/// <summary>
/// Says yes or no to a request. A yes is taken from the approver's own authority, or from that of whoever has asked them to answer while away; nobody approves what they
/// asked for, and no token approves.
/// </summary>
internal static class AnswerApproval
{
    private const int LongestNote = 1000;

    /// <param name="Version">Of the request that the person saw.</param>
    public sealed record Request([property: AllowedValues("approve", "reject")] string Answer, [property: MaxLength(LongestNote)] string? Note, int Version);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPut("/approvals/{id}/answer", Handle).Requires(Permissions.ReadApprovals).Writes().WithName(nameof(AnswerApproval));

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(
        ApprovalId id, Request request, RegularsDb db, IAuthority authority, EventOutbox outbox, AuditLog audit, Actor by, IClock clock, CancellationToken ct)
    {
        if (await db.Approvals.SingleOrDefaultAsync(approval => approval.Id == id, ct) is not { } approval)
            return TypedResults.NotFound();
        var now = clock.GetCurrentInstant();
        var hands = await HandsOf(by, db, now, ct);
        if (hands.Count == 0)
            return approval.AskedBy.Id == by.Id ? new Refused(TeamErrors.NotYours) : TypedResults.NotFound();
        if (approval.Version != request.Version || !approval.IsOpen)
            return new Refused(CommonErrors.Changed(ListApprovals.Show(approval)));
        if (approval.AskedBy.Id == by.Id)
            return new Refused(TeamErrors.OwnRequest);
        var approves = request.Answer == "approve";
        if (approves && !await Take(approval, hands, authority, ct))
            return new Refused(TeamErrors.BeyondYours);
        approval.Answer(approves ? ApprovalAnswer.Approved : ApprovalAnswer.Rejected, by, request.Note, now);
        await outbox.Cancel<ApprovalExpires>(id.ToString(), ct);
        audit.Record("approval.answered", id.ToString(), new { request.Answer, request.Note, approval.Case.Order, approval.Case.Gesture.Cost, asked = approval.AskedBy.Name });
        return TypedResults.NoContent();
    }

    /// <summary>As whom this person answers: themselves as a lead or owner, and those who have asked them to.</summary>
    public static async Task<IReadOnlyList<Actor>> HandsOf(Actor by, RegularsDb db, Instant now, CancellationToken ct)
    {
        if (by is not { Kind: ActorKind.Agent, Id: { } me })
            return [];
        var own = AgentId.From(me);
        var giving = db.Set<Delegation>().Where(given => given.To == own && given.Until > now).Select(given => given.AgentId);
        var able = await db.Agents.AsNoTracking()
            .Where(agent => agent.State == AgentState.Active && agent.Role != Role.Agent && (agent.Id == own || giving.Contains(agent.Id))).ToListAsync(ct);
        return [.. able.OrderBy(agent => agent.Id == own ? 0 : 1).Select(agent => agent.AsActor)];
    }

    private static async Task<bool> Take(Approval approval, IReadOnlyList<Actor> hands, IAuthority authority, CancellationToken ct)
    {
        foreach (var hand in hands)
        {
            if (hand.Id != approval.AskedBy.Id && (await authority.Take(hand, approval.Case.Gesture, approval.Key, ct)).IsWithin)
                return true;
        }
        return false;
    }
}
