namespace Regulars.FunctionalTests.Commerce.Stores;

/// <summary>What a store has written down of an order, read by another client than the one that is tested.</summary>
/// <param name="Owed">What the customer still owes by the store's reckoning, below zero what the store owes; null where it does not reckon.</param>
internal sealed record StoreBooks(
    bool IsCancelled, decimal? Owed, IReadOnlyList<BookedRefund> Refunds, BookedAddress Address, IReadOnlyList<BookedGoods> SentAgain, IReadOnlyList<BookedGoods> ComingBack)
{
    public IEnumerable<decimal> Repaid => Refunds.Select(refund => refund.Amount);
}

internal sealed record BookedRefund(string Payment, decimal Amount, string? Note);

internal sealed record BookedAddress(string? Name, string? Line1, string? Line2, string? City, string? PostalCode, string? Country);

/// <param name="Line">The line that was ordered, or for what is sent again its title.</param>
/// <param name="Price">Of one; null for what comes back.</param>
internal sealed record BookedGoods(string Line, int Quantity, decimal? Price);
