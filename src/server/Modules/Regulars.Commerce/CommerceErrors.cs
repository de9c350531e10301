using Regulars.Contracts;

namespace Regulars.Commerce;

/// <summary>The rules of stores and orders that a request can break.</summary>
internal static class CommerceErrors
{
    public static Error NoSuchBrand { get; } = Error.Invalid("no_such_brand", "There is no such brand.");

    public static Error NoSuchPlatform { get; } = Error.Invalid("no_such_platform", "Regulars does not know this kind of store.");

    public static Error BadStoreAddress { get; } = Error.Invalid("bad_store_address", "A store's address begins with https:// (or http://) and names a host, without a query.");

    public static Error StoreKeyMissing { get; } = Error.Invalid("store_key_missing", "The store needs its key.");

    public static Error StoreTaken { get; } = new("store_taken", "This store is connected already. Disconnect it there first, or change it.");

    public static Error NoSuchReason { get; } = Error.Invalid("no_such_reason", "There is no such reason on the list.");

    public static Error NoSuchOrder { get; } = Error.Invalid("no_such_order", "The customer has no such order.");

    public static Error NoSuchLine { get; } = Error.Invalid("no_such_line", "The order has no such line, or it is named twice.");

    public static Error SumBesideLines { get; } = Error.Invalid("sum_beside_lines", "A sum is for nothing in particular: give it without lines and shipping, or put it in the lines.");

    public static Error NothingToRefund { get; } = Error.Invalid("nothing_to_refund", "Choose what is to be paid back.");

    public static Error NothingLeft { get; } = new("nothing_left", "Nothing is left to pay back: it was not taken yet, or all of it went back.");

    public static Error StoreAsleep { get; } = new("store_asleep", "The store is paused or disconnected. Connect it again first.");

    public static Error NoEvents { get; } = new("no_events", "This kind of store does not tell of changes by itself.");

    public static Error TooLate { get; } = new("too_late", "It is being done, or is done: it cannot be withdrawn any more.");

    public static Error NotInDoubt { get; } = new("not_in_doubt", "It is known what became of it.");

    public static Error PersonNeeded { get; } = new("person_needed", "Only a person can say what became of it.");

    public static Error OwnDoubt { get; } = new("own_doubt", "You asked for it yourself: somebody else has to say that it did not happen.");

    public static Error AlreadySent { get; } = new("already_sent", "The order has been sent already.");

    public static Error OrderCancelled { get; } = new("order_cancelled", "The order is cancelled.");

    public static Error NothingSent { get; } = new("nothing_sent", "Nothing of this order was sent yet, or all of it came back.");

    public static Error NoAccount { get; } = new("no_account", "A guest placed this order: the store knows no account to which this could be given.");

    public static Error BadDiscount { get; } = Error.Invalid("bad_discount", "Give a percentage from 1 to 100, or an amount, and not both.");

    public static Error NothingChosen { get; } = Error.Invalid("nothing_chosen", "Choose at least one line.");

    public static Error CancelUnderWay { get; } = new("cancel_under_way", "The order is being cancelled, and all that is left of its money goes back with that.");

    public static Error RefundUnderWay { get; } = new("refund_under_way", "A refund of this order is under way. Cancel it when it is known what became of that.");

    public static Error OrderGone { get; } = new("order_gone", "The order is not here any more: its store was removed.");

    public static Error OtherCustomer { get; } = Error.Invalid("other_customer", "The conversation is with another customer than the one who ordered.");

    public static Error MoneyUnderWay { get; } = new(
        "money_under_way", "Something is under way at this store's present address. Wait until it has ended, or settle it, before the store moves.");

    public static Error BadAddress { get; } = Error.Invalid("bad_address", "An address needs a line, a city and a country of two letters.");

    public static Error OtherCurrency(string currency) => Error.Invalid("other_currency", $"The order is in {currency}.");

    public static Error NotSoMany(string title, int quantity) => Error.Invalid("not_so_many", $"Of “{title}” the order has {quantity}.");

    public static Error CountedIn(string title, int quantity) => Error.Invalid("counted_in", $"Of “{title}” {quantity} can still be counted in.");

    public static Error MoreThanPaid(string title, Money paid) => Error.Invalid("more_than_paid", $"For “{title}” {paid} was paid.");

    public static Error MoreThanLeft(Money total, Money left) => new("more_than_left", $"{total} is more than the {left} that can still be paid back.");

    /// <param name="reason">Of <see cref="Stores.IStorePlatform.Cannot"/>.</param>
    public static Error StoreCannot(string reason) => new("store_cannot", "This kind of store cannot do that.") { Current = new { reason } };
}
