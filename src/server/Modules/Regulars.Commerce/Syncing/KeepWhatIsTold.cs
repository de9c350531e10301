using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Accounts;
using Regulars.Commerce.Orders;
using Regulars.Commerce.Products;
using Regulars.Commerce.Stores;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Customers;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Syncing;

/// <summary>
/// Writes down what a store tells, whoever brought it: an import, a sweep or an event. What is older than what is here changes nothing, so it may come twice and in any
/// order.
/// </summary>
internal sealed class KeepWhatIsTold(RegularsDb db, ICustomers customers, FeedWriter feed)
{
    public async Task Products(StoreId store, IReadOnlyList<StoreProduct> told, CancellationToken ct)
    {
        List<string> ids = [.. told.Select(product => product.Id)];
        var known = await db.Products.Where(product => product.StoreId == store && ids.Contains(product.ExternalId)).ToDictionaryAsync(product => product.ExternalId, ct);
        foreach (var product in told)
        {
            if (!known.TryGetValue(product.Id, out var here))
                db.Add(known[product.Id] = here = new Product(store, product.Id));
            else if (here.ChangedAt >= product.ChangedAt)
                continue;
            here.Take(product);
        }
    }

    public async Task Customers(StoreId store, IReadOnlyList<StoreCustomer> told, CancellationToken ct)
    {
        var known = await Accounts(store, told.Select(customer => customer.Id), ct);
        await customers.LookUp(IdentityKind.Email, [.. told.Select(customer => customer.Email).OfType<string>()], ct);
        foreach (var customer in told)
        {
            if (!known.TryGetValue(customer.Id, out var here))
                db.Add(known[customer.Id] = here = new StoreAccount(store, customer.Id));
            else if (here.ChangedAt >= customer.ChangedAt)
                continue;
            here.Take(customer, await Whose(customer.Email, customer.Name, customer.ChangedAt, ct));
        }
    }

    /// <summary>Those that were not known so before.</summary>
    public async Task<IReadOnlyList<StoreOrder>> Orders(StoreId store, IReadOnlyList<StoreOrder> told, CancellationToken ct)
    {
        var changed = new List<StoreOrder>();
        List<string> ids = [.. told.Select(order => order.Id)];
        var known = await db.Orders.Include(order => order.Lines).Include(order => order.Parcels).AsSplitQuery()
            .Where(order => order.StoreId == store && ids.Contains(order.ExternalId)).ToDictionaryAsync(order => order.ExternalId, ct);
        var accounts = await Accounts(store, told.Select(order => order.CustomerId).OfType<string>(), ct);
        await customers.LookUp(IdentityKind.Email, [.. told.Select(order => EmailOf(order, accounts)).OfType<string>()], ct);
        foreach (var order in told)
        {
            if (!known.TryGetValue(order.Id, out var here))
                db.Add(known[order.Id] = here = new Order(store, order.Id));
            else if (!here.IsNewer(order))
                continue;
            changed.Add(order);
            here.Take(order, await Whose(EmailOf(order, accounts), order.CustomerName, order.PlacedAt, ct));
            if (here.CustomerId is { } customer)
                feed.Tell(new FeedNews("customer.changed", customer.Value, 0));
        }
        return changed;
    }

    /// <summary>An account's address goes before the one that was typed for an order: the store has proved it.</summary>
    private static string? EmailOf(StoreOrder order, Dictionary<string, StoreAccount> accounts) =>
        (order.CustomerId is { } account ? accounts.GetValueOrDefault(account)?.Email : null) ?? order.Email;

    private Task<Dictionary<string, StoreAccount>> Accounts(StoreId store, IEnumerable<string> ids, CancellationToken ct)
    {
        List<string> asked = [.. ids.Distinct()];
        return db.StoreAccounts.Where(account => account.StoreId == store && asked.Contains(account.ExternalId)).ToDictionaryAsync(account => account.ExternalId, ct);
    }

    /// <summary>Never by a phone number or a name.</summary>
    private async Task<CustomerId?> Whose(string? email, string? name, Instant seenAt, CancellationToken ct) =>
        email?.Trim() is { Length: > 0 and <= 320 } address && address.Contains('@', StringComparison.Ordinal)
            ? (await customers.IdentifyOrCreate(IdentityKind.Email, address, name, seenAt, ct)).Id
            : null;
}
