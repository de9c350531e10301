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
using Regulars.Team.Agents;

namespace Regulars.Team.Authority;

/// <summary>The limits of roles and of persons.</summary>
internal static class ChangeLimits
{
    private const int MostLimits = 500;

    /// <param name="Role">Null with <paramref name="Agent"/>.</param>
    /// <param name="OrderShare">Percent of the order's total.</param>
    public sealed record Shown(
        LimitId Id, Role? Role, AgentId? Agent, string? AgentName, string Currency, string? Kind, ReasonId? Reason, string? Group, Money? PerGesture, int? OrderShare, Money? PerDay,
        Money? PerMonth, int Version);

    /// <param name="Agent">In place of <paramref name="Role"/>: this person's own limit.</param>
    /// <param name="Version">Of the limit that the person saw; null for a new one.</param>
    public sealed record Request(
        Role? Role,
        AgentId? Agent,
        [property: Required, RegularExpression("^[A-Z]{3}$")] string Currency,
        [property: AllowedValues("refund", "credit", "replacement", "discount", "return", null)] string? Kind,
        ReasonId? Reason,
        [property: MaxLength(100)] string? Group,
        Money? PerGesture,
        [property: Range(1, 100)] int? OrderShare,
        Money? PerDay,
        Money? PerMonth,
        int? Version);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/limits", List).Requires(Permissions.ReadLimits).WithName("ListLimits");
        api.MapPost("/limits", Add).Requires(Permissions.ManageLimits).Writes().WithName("AddLimit");
        api.MapPut("/limits/{id}", Change).Requires(Permissions.ManageLimits).Writes().WithName("ChangeLimit");
        api.MapDelete("/limits/{id}", Remove).Requires(Permissions.ManageLimits).Writes().WithName("RemoveLimit");
    }

    internal static async Task<Ok<Page<Shown>>> List(RegularsDb db, CancellationToken ct)
    {
        var rows = await db.Limits.AsNoTracking().OrderBy(limit => limit.Currency).Take(MostLimits).ToListAsync(ct);
        var names = await Names(db, ct);
        return TypedResults.Ok(new Page<Shown>([.. rows.OrderBy(row => row.AgentId is not null).ThenBy(row => row.Role).ThenBy(row => row.Exactness).Select(row => Show(row, names))], null));
    }

    internal static async Task<Results<Created<Shown>, Refused>> Add(Request request, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await Check(request, db, ct) is { } error)
            return new Refused(error);
        if (await db.Limits.CountAsync(ct) >= MostLimits)
            return new Refused(TeamErrors.TooManyLimits);
        var limit = new Limit(request.Role, request.Agent, request.Currency);
        Set(limit, request);
        db.Add(limit);
        audit.Record("limit.added", limit.Id.ToString(), Told(limit));
        return TypedResults.Created($"/api/v1/limits/{limit.Id}", Show(limit, await Names(db, ct)));
    }

    internal static async Task<Results<NoContent, NotFound, Refused>> Change(LimitId id, Request request, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await db.Limits.SingleOrDefaultAsync(limit => limit.Id == id, ct) is not { } limit)
            return TypedResults.NotFound();
        if (request.Version is { } seen && seen != limit.Version)
            return new Refused(CommonErrors.Changed(Show(limit, await Names(db, ct))));
        if (request.Role != limit.Role || request.Agent != limit.AgentId || request.Currency != limit.Currency)
            return new Refused(TeamErrors.LimitOfAnother);
        if (await Check(request, db, ct) is { } error)
            return new Refused(error);
        var before = Told(limit);
        Set(limit, request);
        audit.Record("limit.changed", id.ToString(), new { before, after = Told(limit) });
        return TypedResults.NoContent();
    }

    internal static async Task<Results<NoContent, NotFound>> Remove(LimitId id, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await db.Limits.SingleOrDefaultAsync(limit => limit.Id == id, ct) is not { } limit)
            return TypedResults.NotFound();
        db.Remove(limit);
        audit.Record("limit.removed", id.ToString(), Told(limit));
        return TypedResults.NoContent();
    }

    private static async Task<Error?> Check(Request request, RegularsDb db, CancellationToken ct)
    {
        if (request.Role is null == request.Agent is null)
            return TeamErrors.LimitOfWhom;
        Money?[] sums = [request.PerGesture, request.PerDay, request.PerMonth];
        if (sums.Any(sum => sum is { } given && (given.Currency != request.Currency || given.MinorUnits < 0)))
            return TeamErrors.LimitInOtherCurrency;
        if (request.OrderShare is null && sums.All(sum => sum is null))
            return TeamErrors.LimitOfNothing;
        if (request.Agent is { } agent && !await db.Agents.AnyAsync(known => known.Id == agent && known.State != AgentState.Removed, ct))
            return TeamErrors.NoSuchAgent;
        return request.Reason is { } reason && !await db.Reasons.AnyAsync(known => known.Id == reason, ct) ? TeamErrors.NoSuchReason : null;
    }

    private static void Set(Limit limit, Request request) => limit.Set(
        request.Kind, request.Reason, request.Group?.Trim() is { Length: > 0 } group ? group : null,
        new LimitCaps(request.PerGesture?.MinorUnits, request.OrderShare, request.PerDay?.MinorUnits, request.PerMonth?.MinorUnits));

    private static object Told(Limit limit) => new { limit.Role, limit.AgentId, limit.Currency, limit.Kind, limit.ReasonId, limit.Group, limit.Caps };

    private static Task<Dictionary<AgentId, string>> Names(RegularsDb db, CancellationToken ct) => db.Agents.AsNoTracking().ToDictionaryAsync(agent => agent.Id, agent => agent.Name, ct);

    private static Shown Show(Limit limit, Dictionary<AgentId, string> names)
    {
        Money? Sum(long? minorUnits) => minorUnits is { } sum ? Money.FromMinorUnits(sum, limit.Currency) : null;
        return new Shown(
            limit.Id, limit.Role, limit.AgentId, limit.AgentId is { } agent ? names.GetValueOrDefault(agent) : null, limit.Currency, limit.Kind, limit.ReasonId, limit.Group,
            Sum(limit.Caps.PerGesture), limit.Caps.OrderShare, Sum(limit.Caps.PerDay), Sum(limit.Caps.PerMonth), limit.Version);
    }
}
