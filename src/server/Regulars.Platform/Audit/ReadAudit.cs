using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Platform.Audit;

/// <summary>The audit log, newest first.</summary>
internal static class ReadAudit
{
    public sealed record Entry(Guid Id, Instant At, Actor Actor, string Action, string Subject, JsonNode? Data);

    public sealed record Cursor(Guid Before);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/audit", Handle)
        .Requires(PlatformPermissions.ReadAudit)
        .WithName(nameof(ReadAudit));

    internal static async Task<Results<Ok<Page<Entry>>, Refused>> Handle(string? cursor, int? limit, RegularsDb db, CancellationToken ct)
    {
        if (!Paging.TryRead<Cursor>(cursor, out var after))
            return new Refused(CommonErrors.BadCursor);
        var size = Paging.Limit(limit);
        var rows = db.Set<AuditRow>().AsNoTracking();
        if (after is not null)
            rows = rows.Where(row => row.Id < after.Before);
        var found = await rows.OrderByDescending(row => row.Id).Take(size + 1).ToListAsync(ct);
        return TypedResults.Ok(Paging.Of(
            [.. found.Select(row => new Entry(row.Id, row.At, row.Actor, row.Action, row.Subject, JsonNode.Parse(row.Data)))],
            size, entry => new Cursor(entry.Id)));
    }
}
