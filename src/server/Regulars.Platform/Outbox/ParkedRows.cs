using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Platform.Outbox;

/// <summary>Work that failed for good, where a lead sees why and can have it tried again.</summary>
internal static class ParkedRows
{
    public sealed record Parked(Guid Id, string Consumer, string Type, int Attempts, Instant? ParkedAt, string? Error);

    public sealed record Retried(int Count);

    public sealed record Cursor(Instant ParkedAt, Guid Id);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/outbox/parked", List).Requires(PlatformPermissions.ManageOutbox).WithName("ListParkedRows");
        api.MapPost("/outbox/parked/{id}/retry", Retry).Requires(PlatformPermissions.ManageOutbox).Writes().WithName("RetryParkedRow");
        api.MapPost("/outbox/parked/retry", RetryAll).Requires(PlatformPermissions.ManageOutbox).Writes().WithName("RetryParkedRows");
    }

    /// <summary>Oldest first.</summary>
    internal static async Task<Results<Ok<Page<Parked>>, Refused>> List(string? cursor, int? limit, RegularsDb db, CancellationToken ct)
    {
        if (!Paging.TryRead<Cursor>(cursor, out var after))
            return new Refused(CommonErrors.BadCursor);
        var size = Paging.Limit(limit);
        var rows = AllOf(db).AsNoTracking();
        if (after is not null)
            rows = rows.Where(row => row.ParkedAt > after.ParkedAt || (row.ParkedAt == after.ParkedAt && row.Id > after.Id));
        var found = await rows.OrderBy(row => row.ParkedAt).ThenBy(row => row.Id).Take(size + 1)
            .Select(row => new Parked(row.Id, row.Consumer, row.Type, row.Attempts, row.ParkedAt, row.Error)).ToListAsync(ct);
        return TypedResults.Ok(Paging.Of(found, size, last => new Cursor(last.ParkedAt!.Value, last.Id)));
    }

    internal static async Task<Results<NoContent, NotFound>> Retry(
        Guid id, RegularsDb db, AuditLog audit, IClock clock, CancellationToken ct)
    {
        if (await AllOf(db).SingleOrDefaultAsync(row => row.Id == id, ct) is not { } row)
            return TypedResults.NotFound();
        (row.ParkedAt, row.Attempts, row.AvailableAt) = (null, 0, clock.GetCurrentInstant());
        audit.Record("outbox.retried", row.Consumer, new { row.Id });
        return TypedResults.NoContent();
    }

    internal static async Task<Ok<Retried>> RetryAll(RegularsDb db, AuditLog audit, IClock clock, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var count = await AllOf(db).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.ParkedAt, (Instant?)null).SetProperty(row => row.Attempts, 0).SetProperty(row => row.AvailableAt, now), ct);
        if (count > 0)
            audit.Record("outbox.retried", "all", new { count });
        return TypedResults.Ok(new Retried(count));
    }

    private static IQueryable<OutboxRow> AllOf(RegularsDb db) => db.Set<OutboxRow>().Where(row => row.ParkedAt != null);
}
