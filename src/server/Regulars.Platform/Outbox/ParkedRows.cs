using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Platform.Outbox;

/// <summary>Work that failed for good, where a lead sees why and can have it tried again.</summary>
internal static class ParkedRows
{
    public sealed record Parked(Guid Id, string Consumer, string Type, int Attempts, Instant? ParkedAt, string? Error);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/outbox/parked", List).Requires(PlatformPermissions.ManageOutbox).WithName("ListParkedRows");
        api.MapPost("/outbox/parked/{id}/retry", Retry).Requires(PlatformPermissions.ManageOutbox).Writes().WithName("RetryParkedRow");
    }

    internal static async Task<Ok<Page<Parked>>> List(RegularsDb db, CancellationToken ct) => TypedResults.Ok(new Page<Parked>(
        await db.Set<OutboxRow>().AsNoTracking().Where(row => row.ParkedAt != null).OrderBy(row => row.Position).Take(Paging.LargestLimit)
            .Select(row => new Parked(row.Id, row.Consumer, row.Type, row.Attempts, row.ParkedAt, row.Error)).ToListAsync(ct),
        null));

    internal static async Task<Results<NoContent, NotFound>> Retry(
        Guid id, RegularsDb db, AuditLog audit, IClock clock, CancellationToken ct)
    {
        if (await db.Set<OutboxRow>().SingleOrDefaultAsync(row => row.Id == id && row.ParkedAt != null, ct) is not { } row)
            return TypedResults.NotFound();
        (row.ParkedAt, row.Attempts, row.AvailableAt) = (null, 0, clock.GetCurrentInstant());
        audit.Record("outbox.retried", row.Consumer, new { row.Id });
        return TypedResults.NoContent();
    }
}
