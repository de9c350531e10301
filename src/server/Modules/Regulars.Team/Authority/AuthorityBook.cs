using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Platform.Persistence;
using Regulars.Team.Agents;
using Regulars.Team.Approving;

namespace Regulars.Team.Authority;

/// <summary>Limits, what was taken of them, and requests for more.</summary>
internal sealed class AuthorityBook(RegularsDb db, AskForApproval approvals, IClock clock) : IAuthority
{
    public async Task<Allowance> Look(Actor by, Gesture gesture, CancellationToken ct)
    {
        if (by.Id is not { } subject || await RoleOf(by, ct) is not { } role)
            return new Allowance(Beyond.NoLimit, null, null);
        var limits = await LimitsOf(by, role, gesture.Cost.Currency, ct);
        // Owners are the merchant: what they give is theirs to give, unless they set themselves a limit.
        if (limits.Count == 0 && role == Role.Owner)
            return new Allowance(null, null, null);
        var now = clock.GetCurrentInstant();
        var (month, currency) = (Taking.MonthOf(now), gesture.Cost.Currency);
        var taken = await db.Set<Taking>().AsNoTracking().Where(taking => taking.Subject == subject && taking.Currency == currency && taking.Month == month).ToListAsync(ct);
        return Reckoning.Of(limits, taken, gesture, now);
    }

    public async Task<Allowance> Take(Actor by, Gesture gesture, string key, CancellationToken ct)
    {
        if (by.Id is { } subject && await db.Set<Taking>().AnyAsync(taking => taking.Key == key, ct))
            return await Look(by, gesture with { Cost = gesture.Cost - gesture.Cost }, ct);
        var allowance = await Look(by, gesture, ct);
        if (!allowance.IsWithin)
            return allowance;
        var (giver, currency) = (by.Id!.Value, gesture.Cost.Currency);
        if (await db.Set<Purse>().SingleOrDefaultAsync(purse => purse.Subject == giver && purse.Currency == currency, ct) is not { } purse)
            db.Add(purse = new Purse(giver, currency));
        purse.Take();
        db.Add(new Taking(key, giver, gesture, clock.GetCurrentInstant()));
        return allowance;
    }

    public async Task GiveBack(string key, CancellationToken ct)
    {
        if (await db.Set<Taking>().SingleOrDefaultAsync(taking => taking.Key == key, ct) is { } taken)
            db.Remove(taken);
        await approvals.Withdraw(key, ct);
    }

    public Task<ApprovalId> Ask(Actor by, ApprovalCase asked, CancellationToken ct) => approvals.Ask(by, asked, ct);

    public async Task<GestureReason?> FindReason(ReasonId id, CancellationToken ct) =>
        await db.Reasons.AsNoTracking().Where(reason => reason.Id == id && !reason.IsArchived).Select(reason => new GestureReason(reason.Id, reason.Name)).SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyDictionary<ReasonId, string>> ReasonNames(IReadOnlyList<ReasonId> ids, CancellationToken ct) => ids.Count == 0
        ? new Dictionary<ReasonId, string>()
        : await db.Reasons.AsNoTracking().Where(reason => ids.Contains(reason.Id)).ToDictionaryAsync(reason => reason.Id, reason => reason.Name, ct);

    /// <summary>Null for a machine without a role, and for somebody who left.</summary>
    private async Task<Role?> RoleOf(Actor by, CancellationToken ct)
    {
        switch (by)
        {
            case { Kind: ActorKind.Agent, Id: { } id }:
                var agent = AgentId.From(id);
                return await db.Agents.AsNoTracking().Where(known => known.Id == agent && known.State == AgentState.Active).Select(known => (Role?)known.Role).SingleOrDefaultAsync(ct);
            case { Kind: ActorKind.Token, Id: { } id }:
                var token = TokenId.From(id);
                return await db.ApiTokens.AsNoTracking().Where(known => known.Id == token).Select(known => (Role?)known.Role).SingleOrDefaultAsync(ct);
            default:
                return null;
        }
    }

    private async Task<List<Limit>> LimitsOf(Actor by, Role role, string currency, CancellationToken ct)
    {
        AgentId? agent = by.Kind == ActorKind.Agent ? AgentId.From(by.Id!.Value) : null;
        var limits = await db.Limits.AsNoTracking()
            .Where(limit => limit.Currency == currency && (limit.Role == role || (limit.AgentId != null && limit.AgentId == agent))).ToListAsync(ct);
        return limits.Exists(limit => limit.AgentId is not null) ? [.. limits.Where(limit => limit.AgentId is not null)] : limits;
    }
}
