using NodaTime;

namespace Regulars.Commerce.Stores;

/// <summary>
/// One connected shop system. Every call leaves the process and fails with a <see cref="StoreException"/> only. What it returns is the store's own,
/// checked: a row that was not asked for is never returned, whatever filter the platform ignores.
/// </summary>
internal interface IStore
{
    /// <summary>Reaches the store, signs in and reads a little of each kind, in this order; the exception names the step that failed.</summary>
    Task<StoreIdentity> Identify(CancellationToken ct);

    /// <summary>Orders that changed at <paramref name="since"/> or later, oldest change first; null: all.</summary>
    /// <param name="after"><see cref="StoreSlice{T}.Next"/> of the slice before; null begins.</param>
    Task<StoreSlice<StoreOrder>> Orders(Instant? since, string? after, CancellationToken ct);

    /// <summary>The order as it is now; null when the store has none by this id.</summary>
    Task<StoreOrder?> Order(string id, CancellationToken ct);

    /// <summary>Customers with an account that changed at <paramref name="since"/> or later, oldest change first; null: all.</summary>
    Task<StoreSlice<StoreCustomer>> Customers(Instant? since, string? after, CancellationToken ct);

    /// <summary>Products that changed at <paramref name="since"/> or later, oldest change first; null: all.</summary>
    Task<StoreSlice<StoreProduct>> Products(Instant? since, string? after, CancellationToken ct);

    /// <summary>How many orders the store has, of any age.</summary>
    Task<int> CountOrders(CancellationToken ct);

    /// <summary>
    /// Does it, going on where an earlier try with the same key stopped. After <see cref="StoreFault.Unreachable"/>, <see cref="StoreFault.Refused"/>,
    /// <see cref="StoreFault.Limited"/> and <see cref="StoreFault.Declined"/> it is certain that nothing was done; after
    /// <see cref="StoreFault.NoAnswer"/> and <see cref="StoreFault.Broken"/> only <see cref="Find"/> can tell.
    /// </summary>
    Task<StoreReceipt> Do(StoreAct act, CancellationToken ct);

    /// <summary>What the store has of an act, found by its key; null: nothing, or not the whole of it.</summary>
    Task<StoreReceipt?> Find(StoreAct act, CancellationToken ct);

    /// <summary>Null where the platform has none, as <see cref="StoreEvents.HasSubscriptions"/> says.</summary>
    IStoreSubscriptions? Subscriptions => null;
}

/// <summary>Who the store says it is.</summary>
/// <param name="Currency">ISO 4217, its first one.</param>
internal sealed record StoreIdentity(string Name, string Currency);

/// <summary>Some rows, and where the next ones begin; null after the last.</summary>
internal sealed record StoreSlice<T>(IReadOnlyList<T> Rows, string? Next);
