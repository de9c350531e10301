using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Customers;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Customers.Profiles;

/// <summary>One customer with their identities.</summary>
internal static class ReadCustomer
{
    public sealed record Known(IdentityId Id, IdentityKind Kind, string Address, bool IsVerified, bool IsMain, Undeliverable? Undeliverable);

    /// <summary>Mail to it comes back. <paramref name="Reason"/> is a stable code.</summary>
    public sealed record Undeliverable(Instant Since, string Reason);

    /// <param name="Identities">The one that lists show is main.</param>
    /// <param name="Locale">Such as <c>de</c> or <c>pt-BR</c>.</param>
    /// <param name="TimeZone">Such as <c>Europe/Berlin</c>.</param>
    /// <param name="Birthday"><c>1990-12-31</c>, or <c>--12-31</c> without the year.</param>
    public sealed record Response(
        CustomerId Id, string Name, IReadOnlyList<Known> Identities, string? Locale, string? TimeZone, string? Birthday, Instant CreatedAt, Instant LastSeenAt,
        int Conversations, int Version);

    public static void Map(RouteGroupBuilder customers) => customers
        .MapGet("/{id}", Handle)
        .Requires(Permissions.ReadCustomers)
        .WithName(nameof(ReadCustomer));

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(CustomerId id, RegularsDb db, CancellationToken ct) =>
        await db.Customers.AsNoTracking().Include(c => c.Identities).SingleOrDefaultAsync(c => c.Id == id, ct) is { } customer
            ? TypedResults.Ok(Show(customer))
            : TypedResults.NotFound();

    internal static Response Show(Customer customer, int? version = null) => new(
        customer.Id, customer.Name,
        [.. customer.Identities.Select(identity => new Known(identity.Id, identity.Kind, identity.Address, identity.IsVerified,
            identity.Address == customer.Address,
            identity.UndeliverableSince is { } since ? new Undeliverable(since, identity.UndeliverableReason!) : null))],
        customer.Locale, customer.TimeZone, customer.Birthday, customer.CreatedAt, customer.LastSeenAt, customer.Conversations, version ?? customer.Version);
}
