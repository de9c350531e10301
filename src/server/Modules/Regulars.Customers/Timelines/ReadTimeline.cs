using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Customers;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Customers.Timelines;

/// <summary>All that a customer had to do with, newest first: each module tells what it knows.</summary>
internal static class ReadTimeline
{
    /// <summary>Lines of the very same instant are told apart by how many of them were shown.</summary>
    public sealed record Cursor(Instant Until, int Skip);

    public static void Map(RouteGroupBuilder customers) => customers
        .MapGet("/{id}/timeline", Handle)
        .Requires(Permissions.ReadCustomers)
        .WithName(nameof(ReadTimeline));

    internal static async Task<Results<Ok<Page<CustomerLine>>, NotFound, Refused>> Handle(
        CustomerId id, string? cursor, int? limit, RegularsDb db, IEnumerable<ITellOfCustomers> tellers, CancellationToken ct)
    {
        if (!await db.Customers.AnyAsync(customer => customer.Id == id, ct))
            return TypedResults.NotFound();
        if (!Paging.TryRead<Cursor>(cursor, out var after))
            return new Refused(CommonErrors.BadCursor);

        var (size, skip) = (Paging.Limit(limit), after?.Skip ?? 0);
        var told = new List<CustomerLine>();
        foreach (var teller in tellers)
            told.AddRange(await teller.Tell(id, after?.Until, size + skip + 1, ct));
        var lines = told.OrderByDescending(line => line.At).ThenByDescending(line => line.Subject).Skip(skip).Take(size + 1).ToList();
        return TypedResults.Ok(Paging.Of(lines, size, last => new Cursor(
            last.At, lines.Take(size).Count(line => line.At == last.At) + (after?.Until == last.At ? skip : 0))));
    }
}
