using NodaTime;
using Regulars.Contracts;

namespace Regulars.Commerce.Stores;

/// <summary>An order as its store tells it, in our words. All money is in <paramref name="Currency"/> and holds its tax.</summary>
/// <param name="Number">As people call it: <c>#10482</c>.</param>
/// <param name="CustomerId">The store's id of the account that ordered; null for a guest.</param>
/// <param name="Total">What was ordered, with shipping and tax, less discounts; refunds do not lower it.</param>
internal sealed record StoreOrder(
    string Id,
    string Number,
    Instant ChangedAt,
    Instant PlacedAt,
    string Currency,
    string? CustomerId,
    string? Email,
    string? CustomerName,
    PaymentState Payment,
    FulfilmentState Fulfilment,
    ReturnState Return,
    Instant? CancelledAt,
    OrderTotals Totals,
    IReadOnlyList<StoreLine> Lines,
    IReadOnlyList<StoreParcel> Parcels,
    OrderDetails Details);

/// <summary>Sums of an order, each with its tax but <paramref name="Tax"/>, which is the tax in all of them.</summary>
internal sealed record OrderTotals(Money Items, Money Discount, Money Shipping, Money Tax, Money Total, Money Refunded);

/// <summary>One line of an order.</summary>
/// <param name="UnitPrice">Before discounts, with tax.</param>
/// <param name="Paid">For the whole line: with tax, less discounts.</param>
/// <param name="Tax">In <paramref name="Paid"/>.</param>
internal sealed record StoreLine(
    string Id,
    string? ProductId,
    string? VariantId,
    string Title,
    string? Variant,
    string? Sku,
    Uri? Picture,
    int Quantity,
    int Shipped,
    int Returned,
    Money UnitPrice,
    Money Paid,
    Money Tax);

/// <summary>One parcel on its way.</summary>
/// <param name="Events">Oldest first; what the store tells, which may be no more than sent and delivered.</param>
internal sealed record StoreParcel(
    string Id,
    string? TrackingNumber,
    string? Carrier,
    Uri? TrackingPage,
    Instant? SentAt,
    Instant? DeliveredAt,
    IReadOnlyList<ParcelEvent> Events);

/// <param name="Kind">Stable: <c>packed</c>, <c>sent</c>, <c>in_transit</c>, <c>out_for_delivery</c>, <c>delivered</c>, <c>failed</c>.</param>
/// <param name="Text">The carrier's words; null where only the kind is known.</param>
internal sealed record ParcelEvent(string Kind, Instant At, string? Text, string? Place);

/// <summary>What an order holds besides, shown as it is and never asked for by the database.</summary>
internal sealed record OrderDetails
{
    public PostalAddress? ShippingAddress { get; init; }

    public PostalAddress? BillingAddress { get; init; }

    public IReadOnlyList<OrderDiscount> Discounts { get; init; } = [];

    public IReadOnlyList<OrderTax> Taxes { get; init; } = [];

    public IReadOnlyList<OrderPayment> Payments { get; init; } = [];

    public IReadOnlyList<OrderRefund> Refunds { get; init; } = [];

    public IReadOnlyList<OrderReturn> Returns { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Where staff see the order in the store.</summary>
    public Uri? Page { get; init; }
}

internal sealed record PostalAddress(
    string? Name, string? Company, string? Line1, string? Line2, string? PostalCode, string? City, string? Region, string? Country, string? Phone);

/// <param name="Code">Null for one that applied by itself.</param>
internal sealed record OrderDiscount(string? Code, string? Name, Money Amount);

/// <param name="Rate">In percent.</param>
internal sealed record OrderTax(string Name, decimal? Rate, Money Amount);

/// <param name="Method">As people know it: <c>Visa ending 4242</c>.</param>
/// <param name="Captured">What was really taken of <paramref name="Amount"/>.</param>
internal sealed record OrderPayment(string Id, string Method, Money Amount, Money Captured, Money Refunded, Instant? At);

/// <param name="Note">As stored there: a refund of ours carries its key in it.</param>
internal sealed record OrderRefund(string Id, string? PaymentId, Money Amount, string? Note, Instant At);

internal sealed record OrderReturn(string Id, ReturnState State, Instant At, IReadOnlyList<ReturnedLine> Lines);

internal sealed record ReturnedLine(string LineId, int Quantity, string? Reason);
