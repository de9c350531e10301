using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Customers;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Customers.Identifying;

/// <summary>Finds customers by their addresses. Two mails of a newcomer at once: the second runs again and finds the first's customer.</summary>
internal sealed class CustomerDirectory(RegularsDb db, FeedWriter feed, IClock clock) : ICustomers
{
    private const int LongestName = 200;

    /// <summary>By address: who was found, or made, in this transaction; null for nobody.</summary>
    private readonly Dictionary<(IdentityKind Kind, string Address), CustomerSummary?> met = [];

    public Task<CustomerSummary> IdentifyOrCreate(IdentityKind kind, string address, string? name, CancellationToken ct) =>
        IdentifyOrCreate(kind, address, name, clock.GetCurrentInstant(), ct);

    public async Task<CustomerSummary> IdentifyOrCreate(IdentityKind kind, string address, string? name, Instant seenAt, CancellationToken ct)
    {
        var plain = PlainAddress.Of(kind, address);
        await LookUp(kind, [plain], ct);
        if (met[(kind, plain)] is { } known)
            return known;

        var customer = new Customer(NameFor(name, plain), kind, plain, seenAt);
        db.Add(customer);
        var made = new CustomerSummary(customer.Id, customer.Name, plain);
        met[(kind, plain)] = made;
        return made;
    }

    public async Task LookUp(IdentityKind kind, IReadOnlyList<string> addresses, CancellationToken ct)
    {
        var asked = addresses.Select(address => PlainAddress.Of(kind, address)).Where(address => !met.ContainsKey((kind, address))).Distinct().ToList();
        if (asked.Count == 0)
            return;
        var found = await db.Identities.AsNoTracking().Where(identity => identity.Kind == kind && asked.Contains(identity.Address))
            .Join(db.Customers, identity => identity.CustomerId, customer => customer.Id, (identity, customer) =>
                new CustomerSummary(customer.Id, customer.Name, identity.Address))
            .ToDictionaryAsync(customer => customer.Address!, ct);
        foreach (var address in asked)
            met[(kind, address)] = found.GetValueOrDefault(address);
    }

    public Task<CustomerSummary?> Find(CustomerId id, CancellationToken ct) => db.Customers.AsNoTracking()
        .Where(customer => customer.Id == id)
        .Select(customer => new CustomerSummary(customer.Id, customer.Name, customer.Address)).SingleOrDefaultAsync(ct);

    public Task MarkUndeliverable(IdentityKind kind, string address, string reason, CancellationToken ct) =>
        Mark(kind, address, identity => identity.MarkUndeliverable(reason, clock.GetCurrentInstant()), ct);

    public Task MarkDeliverable(IdentityKind kind, string address, CancellationToken ct) => Mark(kind, address, identity => identity.MarkDeliverable(), ct);

    /// <summary>Nobody decides on it, so no version changes; readers are told.</summary>
    private async Task Mark(IdentityKind kind, string address, Action<Identity> mark, CancellationToken ct)
    {
        var plain = PlainAddress.Of(kind, address);
        if (await db.Identities.SingleOrDefaultAsync(identity => identity.Kind == kind && identity.Address == plain, ct) is not { } identity)
            return;
        mark(identity);
        feed.Tell(new FeedNews("customer.changed", identity.CustomerId.Value, 0));
    }

    /// <summary>The name as given, else the address before its @ made readable.</summary>
    private static string NameFor(string? name, string address)
    {
        var given = name?.Trim().Trim('"', '\'').Trim() ?? "";
        if (given.Length == 0 || given.Equals(address, StringComparison.OrdinalIgnoreCase))
            return address;
        return given[..Math.Min(given.Length, LongestName)];
    }
}
