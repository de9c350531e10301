using Regulars.Commerce.Stores;

namespace Regulars.FunctionalTests.Commerce.Stores;

/// <summary>A running store of one platform in which the same was sold: see tests/servers/medusa.d/seed.mjs.</summary>
internal interface IStoreUnderTest : IAsyncDisposable
{
    /// <param name="key">Null: the right one.</param>
    IStore Open(string? key = null);

    /// <summary>What the seed calls <c>delivered</c>, <c>captured</c> and so on.</summary>
    Sold this[string what] { get; }

    IReadOnlyCollection<Sold> All { get; }

    /// <summary>Staff take the money of an order.</summary>
    Task Capture(string order);

    Task Refund(string order, decimal amount, string note);

    /// <summary>The goods of the return that was asked for arrive.</summary>
    Task ReceiveReturn(string order);
}

/// <param name="Customer">The store's id of the account that ordered; null for a guest.</param>
internal sealed record Sold(string Id, string Number, string Email, string? Customer);
