using System.ComponentModel.DataAnnotations;
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
using Regulars.Team.Words;

namespace Regulars.Team.Reasons;

/// <summary>The merchant's list of reasons.</summary>
internal static class ChangeReasons
{
    private const int Longest = 80;
    private const int Most = 100;

    public sealed record Shown(ReasonId Id, string Name, int Position);

    /// <param name="Position">Where it comes to stand, counted from 0; the others make room. Null: where it is, or at the end.</param>
    public sealed record Request([property: Required, MinLength(1), MaxLength(Longest)] string Name, [property: Range(0, 1000)] int? Position);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/gesture-reasons", List).Requires(Permissions.ReadProfile).WithName("ListGestureReasons");
        api.MapPost("/gesture-reasons", Add).Requires(Permissions.ManageLimits).Writes().WithName("AddGestureReason");
        api.MapPost("/gesture-reasons/usual", AddUsual).Requires(Permissions.ManageLimits).Writes().WithName("AddUsualGestureReasons");
        api.MapPut("/gesture-reasons/{id}", Change).Requires(Permissions.ManageLimits).Writes().WithName("ChangeGestureReason");
        api.MapDelete("/gesture-reasons/{id}", Archive).Requires(Permissions.ManageLimits).Writes().WithName("ArchiveGestureReason");
    }

    internal static async Task<Ok<Page<Shown>>> List(RegularsDb db, CancellationToken ct) => TypedResults.Ok(new Page<Shown>(await Present(db, ct), null));

    internal static async Task<Results<Created<Shown>, Refused>> Add(Request request, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        var present = await Present(db, ct);
        if (present.Count >= Most)
            return new Refused(TeamErrors.TooManyReasons);
        var reason = new Reason(request.Name.Trim(), request.Position ?? (present.Count == 0 ? 0 : present.Max(known => known.Position) + 1));
        db.Add(reason);
        audit.Record("reason.added", reason.Id.ToString(), new { reason.Name });
        return TypedResults.Created($"/api/v1/gesture-reasons/{reason.Id}", new Shown(reason.Id, reason.Name, reason.Position));
    }

    /// <summary>Those that most shops have, in the caller's language; a list that is not empty stays as it is.</summary>
    internal static async Task<Ok<Page<Shown>>> AddUsual(HttpRequest http, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        var present = await Present(db, ct);
        if (present.Count > 0)
            return TypedResults.Ok(new Page<Shown>(present, null));
        List<Reason> usual = [.. MailWords.Of(Locales.Of(http), "reasons.usual").Split('|').Select((name, position) => new Reason(name, position))];
        db.AddRange(usual);
        audit.Record("reason.usual-added", "");
        return TypedResults.Ok(new Page<Shown>([.. usual.Select(reason => new Shown(reason.Id, reason.Name, reason.Position))], null));
    }

    internal static async Task<Results<NoContent, NotFound>> Change(ReasonId id, Request request, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await db.Reasons.SingleOrDefaultAsync(reason => reason.Id == id, ct) is not { } reason)
            return TypedResults.NotFound();
        audit.Record("reason.changed", id.ToString(), new { before = reason.Name, after = request.Name, request.Position });
        reason.Change(request.Name.Trim());
        if (request.Position is { } place)
        {
            var order = await db.Reasons.Where(other => !other.IsArchived && other.Id != id).OrderBy(other => other.Position).ThenBy(other => other.Id).ToListAsync(ct);
            order.Insert(Math.Min(place, order.Count), reason);
            for (var position = 0; position < order.Count; position++)
                order[position].Place(position);
        }
        return TypedResults.NoContent();
    }

    internal static async Task<Results<NoContent, NotFound>> Archive(ReasonId id, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await db.Reasons.SingleOrDefaultAsync(reason => reason.Id == id, ct) is not { } reason)
            return TypedResults.NotFound();
        reason.Archive();
        audit.Record("reason.archived", id.ToString(), new { reason.Name });
        return TypedResults.NoContent();
    }

    private static Task<List<Shown>> Present(RegularsDb db, CancellationToken ct) => db.Reasons.AsNoTracking().Where(reason => !reason.IsArchived)
        .OrderBy(reason => reason.Position).ThenBy(reason => reason.Id).Select(reason => new Shown(reason.Id, reason.Name, reason.Position)).ToListAsync(ct);
}
