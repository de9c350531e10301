using System.Text.Json.Serialization;
using NodaTime;
using Regulars.Contracts;

namespace Regulars.Commerce.Stores;

/// <summary>Something that is done in a store, with all that the store has to know.</summary>
/// <param name="Key">
/// Ours, and the same at each try. It goes into the note, reference or code that the platform keeps with what was done, so that reading back is certain; where the
/// platform takes an idempotency key, it is that too.
/// </param>
/// <param name="Order">The store's id of the order.</param>
[JsonDerivedType(typeof(RefundPayment), "refund")]
[JsonDerivedType(typeof(CreditCustomer), "credit")]
[JsonDerivedType(typeof(CancelOrder), "cancel")]
[JsonDerivedType(typeof(ChangeAddress), "address")]
[JsonDerivedType(typeof(SendReplacement), "replacement")]
[JsonDerivedType(typeof(OfferDiscount), "discount")]
[JsonDerivedType(typeof(RequestReturn), "return")]
[JsonDerivedType(typeof(ResendConfirmation), "confirmation")]
internal abstract record StoreAct(string Key, string Order);

/// <summary>Pays back. Every platform's default (pay back by itself, restock by itself, tell the customer) is switched off or on as it says here, never left to the store.</summary>
/// <param name="From">Which payment gives how much; they add up to the refund.</param>
/// <param name="Lines">What it is for; empty for a sum of money alone.</param>
/// <param name="Shipping">The part of the sum that is for shipping.</param>
/// <param name="Reason">The merchant's word for why.</param>
internal sealed record RefundPayment(
    string Key, string Order, IReadOnlyList<PaymentShare> From, IReadOnlyList<LineShare> Lines, Money Shipping, bool Restock, string? Reason) : StoreAct(Key, Order)
{
    public Money Amount() => From.Select(share => share.Amount).Aggregate((sum, amount) => sum + amount);
}

internal sealed record PaymentShare(string Payment, Money Amount);

/// <param name="Amount">With tax.</param>
internal sealed record LineShare(string Line, int Quantity, Money Amount);

/// <summary>Gives the customer credit at the store.</summary>
internal sealed record CreditCustomer(string Key, string Order, string Customer, Money Amount, Instant? ExpiresAt, string? Reason) : StoreAct(Key, Order);

/// <summary>Cancels what is not sent; what was captured is paid back by the store.</summary>
internal sealed record CancelOrder(string Key, string Order, bool Restock, string? Reason) : StoreAct(Key, Order);

internal sealed record ChangeAddress(string Key, string Order, PostalAddress Address) : StoreAct(Key, Order);

/// <summary>Sends lines of an order again, at no cost to the customer.</summary>
internal sealed record SendReplacement(string Key, string Order, IReadOnlyList<LineShare> Lines, string? Reason) : StoreAct(Key, Order);

/// <summary>A code for one use by this order's customer.</summary>
/// <param name="Code">What the customer types; unique in the store, and what reading back looks for.</param>
/// <param name="Percent">1 to 100; null for an amount.</param>
/// <param name="Amount">Null for a percentage.</param>
/// <param name="Customer">The store's id of the account; null for a guest, to whom no platform can bind a code.</param>
internal sealed record OfferDiscount(string Key, string Order, string Code, int? Percent, Money? Amount, string? Customer, Instant? ExpiresAt) : StoreAct(Key, Order);

/// <summary>Tells the store that these come back.</summary>
internal sealed record RequestReturn(string Key, string Order, IReadOnlyList<LineShare> Lines, string? Reason) : StoreAct(Key, Order);

internal sealed record ResendConfirmation(string Key, string Order) : StoreAct(Key, Order);

/// <summary>What the store has of an act.</summary>
/// <param name="Id">The store's id of what was made: a refund, an order, a code.</param>
/// <param name="Name">As people call it: <c>#10483</c>, <c>SORRY-7KQ2</c>; null where it has no name.</param>
/// <param name="Amount">What it came to; null for what moves no money.</param>
internal sealed record StoreReceipt(string? Id, string? Name, Money? Amount, Instant At);

/// <summary>What stores can do; not every one can do all.</summary>
internal enum StoreAbility
{
    Refund,

    /// <summary>Counting what comes back in with a refund.</summary>
    Restock,
    Credit,
    Cancel,

    /// <summary>Cancelling while the goods stay out of stock.</summary>
    CancelWithoutRestock,
    ChangeAddress,
    Replacement,
    Discount,

    /// <summary>Binding a code to one account.</summary>
    DiscountForOne,
    Return,
    Confirmation,
}
