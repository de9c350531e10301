using System.ComponentModel.DataAnnotations;
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

/// <summary>Customers, those first who wrote last unless another order is asked for; a minus before it turns it round.</summary>
internal static class ListCustomers
{
    /// <param name="Address">The one lists show; null when none is known.</param>
    /// <param name="IsVerified">An address of theirs is proved.</param>
    /// <param name="IsUndeliverable">Nothing reaches an address of theirs.</param>
    public sealed record Row(
        CustomerId Id, string Name, string? Address, int Conversations, Instant LastSeenAt, Instant CreatedAt, bool IsVerified, bool IsUndeliverable);

    public static void Map(RouteGroupBuilder customers) => customers
        .MapGet("", Handle)
        .Requires(Permissions.ReadCustomers)
        .WithName(nameof(ListCustomers));

    internal static async Task<Results<Ok<Page<Row>>, Refused>> Handle(
        [AsParameters] CustomerFilter filter, string? cursor, int? limit, RegularsDb db, IClock clock, CancellationToken ct,
        [AllowedValues("seen", "-seen", "name", "-name", "created", "-created", "conversations", "-conversations")] string sort = CustomerOrder.Default)
    {
        if (!Paging.TryRead<CustomerOrder.Cursor>(cursor, out var after) || (after is not null && after.Sort != sort))
            return new Refused(CommonErrors.BadCursor);

        var size = Paging.Limit(limit);
        var rows = await Read(filter.Apply(db, clock.GetCurrentInstant()), sort, after, size + 1, db, ct);
        return TypedResults.Ok(Paging.Of(rows, size, _ => CustomerOrder.Next(sort, [.. rows.Take(size)], after)));
    }

    internal static Task<List<Row>> Read(IQueryable<Customer> customers, string sort, CustomerOrder.Cursor? after, int limit, RegularsDb db, CancellationToken ct) =>
        CustomerOrder.Of(customers, sort, after).Take(limit).Select(c => new Row(
            c.Id, c.Name, c.Address, c.Conversations, c.LastSeenAt, c.CreatedAt,
            db.Set<Identity>().Any(identity => identity.CustomerId == c.Id && identity.IsVerified),
            db.Set<Identity>().Any(identity => identity.CustomerId == c.Id && identity.UndeliverableSince != null))).ToListAsync(ct);
}
