using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Customers;
using Regulars.Platform.Persistence;

namespace Regulars.Customers.Identifying;

/// <summary>Finds customers by their addresses. Two mails of a newcomer at once: the second runs again and finds the first's customer.</summary>
internal sealed class CustomerDirectory(RegularsDb db, IClock clock) : ICustomers
{
    private const int LongestName = 200;

    public async Task<CustomerSummary> IdentifyOrCreate(IdentityKind kind, string address, string? name, CancellationToken ct)
    {
        var plain = address.Trim().ToLowerInvariant();
        if (await FindByAddress(kind, plain, ct) is { } known)
            return known;

        var customer = new Customer(NameFor(name, plain), kind, plain, clock.GetCurrentInstant());
        db.Add(customer);
        return new CustomerSummary(customer.Id, customer.Name, plain);
    }

    public Task<CustomerSummary?> Find(CustomerId id, CancellationToken ct) => db.Customers.AsNoTracking()
        .Where(customer => customer.Id == id)
        .Select(customer => new CustomerSummary(customer.Id, customer.Name, customer.Address)).SingleOrDefaultAsync(ct);

    private Task<CustomerSummary?> FindByAddress(IdentityKind kind, string address, CancellationToken ct) => db.Identities.AsNoTracking()
        .Where(identity => identity.Kind == kind && identity.Address == address)
        .Join(db.Customers, identity => identity.CustomerId, customer => customer.Id, (identity, customer) =>
            new CustomerSummary(customer.Id, customer.Name, identity.Address))
        .SingleOrDefaultAsync(ct);

    /// <summary>The name as given, else the address before its @ made readable.</summary>
    private static string NameFor(string? name, string address)
    {
        var given = name?.Trim().Trim('"', '\'').Trim() ?? "";
        if (given.Length == 0 || given.Equals(address, StringComparison.OrdinalIgnoreCase))
            return address;
        return given[..Math.Min(given.Length, LongestName)];
    }
}
