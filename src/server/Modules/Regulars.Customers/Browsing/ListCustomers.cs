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

namespace Regulars.Customers.Browsing;

/// <summary>Customers by when they last wrote; with <c>q</c>, those whose name or address contains it.</summary>
internal static class ListCustomers
{
    public sealed record Row(CustomerId Id, string Name, string? Address, int Conversations, Instant LastSeenAt);

    public sealed record Cursor(Instant SeenBefore, int Skip);

    public static void Map(RouteGroupBuilder customers) => customers
        .MapGet("", Handle)
        .Requires(Permissions.ReadCustomers)
        .WithName(nameof(ListCustomers));

    internal static async Task<Results<Ok<Page<Row>>, Refused>> Handle(string? q, string? cursor, int? limit, RegularsDb db, CancellationToken ct)
    {
        if (!Paging.TryRead<Cursor>(cursor, out var after))
            return new Refused(CommonErrors.BadCursor);

        var size = Paging.Limit(limit);
        var customers = db.Customers.AsNoTracking();
        if (q?.Trim() is { Length: > 0 } words)
        {
            var part = words.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Runs as SQL lower(), which knows no culture
            var identities = db.Identities.AsQueryable();
            customers = customers.Where(customer => customer.Name.ToLower().Contains(part)
                || identities.Any(identity => identity.CustomerId == customer.Id && identity.Address.Contains(part)));
#pragma warning restore CA1304, CA1311, CA1862
        }
        if (after is not null)
            customers = customers.Where(customer => customer.LastSeenAt <= after.SeenBefore);

        // Rows of the very same instant cannot be told apart by it: the cursor counts how many of them were shown.
        var rows = await customers.OrderByDescending(c => c.LastSeenAt).ThenByDescending(c => c.Id).Skip(after?.Skip ?? 0).Take(size + 1)
            .Select(c => new Row(c.Id, c.Name, c.Address, c.Conversations, c.LastSeenAt)).ToListAsync(ct);
        return TypedResults.Ok(Paging.Of(rows, size, last => new Cursor(
            last.LastSeenAt,
            rows.Take(size).Count(row => row.LastSeenAt == last.LastSeenAt) + (after?.SeenBefore == last.LastSeenAt ? after.Skip : 0))));
    }
}
