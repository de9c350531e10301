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

    IStorePlatform Platform { get; }

    /// <summary>
    /// An order of its own: one jacket and two bottles, for 195.60 EUR (jacket 154.80, a bottle 17.40, parcel 6.00; 20 % tax on top of prices) or, in Japan,
    /// for 26300 JPY (21000, 2300, 700; 10 % tax within prices). It is not paid yet.
    /// </summary>
    Task<Sold> Sell(string who = "zoe", bool inJapan = false, string? code = null);

    /// <summary>The customer adds a first item again and pays for it apart; false where a store has one payment for each order.</summary>
    Task<bool> SellMore(string order);

    /// <summary>All goods leave, or are only packed.</summary>
    Task Send(string order, bool onlyPack = false);

    /// <summary>Staff begin to change an order in the store and go to lunch; false where that is nothing that lasts.</summary>
    Task<bool> BeginChange(string order);

    /// <summary>Leaves in the store what an act of ours leaves there that stops half-way; false where this one is a single call.</summary>
    Task<bool> LeaveHalfDone(StoreAct act);

    /// <summary>What a code takes off one jacket and two bottles in the shop.</summary>
    Task<decimal> DiscountWith(string who, string code, bool inJapan = false);

    Task<StoreBooks> Books(string order);

    /// <summary>Staff take the money of an order.</summary>
    Task Capture(string order);

    Task Refund(string order, decimal amount, string note);

    /// <summary>The goods of the return that was asked for arrive.</summary>
    Task ReceiveReturn(string order);
}

/// <param name="Customer">The store's id of the account that ordered; null for a guest.</param>
internal sealed record Sold(string Id, string Number, string Email, string? Customer);
