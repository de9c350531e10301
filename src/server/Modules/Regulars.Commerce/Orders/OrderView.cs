using NodaTime;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Customers;

namespace Regulars.Commerce.Orders;

/// <summary>Orders as people see them.</summary>
internal static class OrderView
{
    /// <summary>An order as people see it.</summary>
    /// <param name="Page">Where it stands in the store.</param>
    public sealed record Shown(
        OrderId Id,
        StoreId Store,
        string Number,
        Instant PlacedAt,
        CustomerId? Customer,
        string? CustomerName,
        string? Email,
        PaymentState Payment,
        FulfilmentState Fulfilment,
        ReturnState Return,
        Instant? CancelledAt,
        TotalsShown Totals,
        IReadOnlyList<LineShown> Lines,
        IReadOnlyList<ParcelShown> Parcels,
        IReadOnlyList<PaymentShown> Payments,
        IReadOnlyList<RefundShown> Refunds,
        AddressShown? ShippingAddress,
        IReadOnlyList<string> Tags,
        Uri? Page);

    public static Shown Of(Order order) => new(
        order.Id, order.StoreId, order.Number, order.PlacedAt, order.CustomerId, order.CustomerName, order.Email, order.Payment, order.Fulfilment, order.Return,
        order.CancelledAt,
        new TotalsShown(order.Totals.Items, order.Totals.Discount, order.Totals.Shipping, order.Totals.Tax, order.Totals.Total, order.Totals.Refunded),
        [.. order.Lines.OrderBy(line => line.Position).Select(line => Show(line.Told))],
        [.. order.Parcels.OrderBy(parcel => parcel.Position).Select(parcel => Show(parcel.Told))],
        [.. order.Details.Payments.Select(payment => new PaymentShown(payment.Id, payment.Method, payment.Amount, payment.Captured, payment.Refunded, payment.At))],
        [.. order.Details.Refunds.Select(refund => new RefundShown(refund.Id, refund.Amount, refund.Note, refund.At))],
        order.Details.ShippingAddress is { } address ? Show(address) : null, order.Details.Tags, order.Details.Page);

    private static LineShown Show(StoreLine line) => new(
        line.Id, line.Title, line.Variant, line.Sku, line.Picture, line.Quantity, line.Shipped, line.Returned, line.UnitPrice, line.Paid, line.Tax);

    private static ParcelShown Show(StoreParcel parcel) => new(
        parcel.Id, parcel.TrackingNumber, parcel.Carrier, parcel.TrackingPage, parcel.SentAt, parcel.DeliveredAt,
        [.. parcel.Events.Select(heard => new ParcelEventShown(heard.Kind, heard.At, heard.Text, heard.Place))]);

    private static AddressShown Show(PostalAddress address) => new(
        address.Name, address.Company, address.Line1, address.Line2, address.PostalCode, address.City, address.Region, address.Country, address.Phone);

    /// <summary>Each with its tax but <paramref name="Tax"/>, which is the tax in all of them.</summary>
    public sealed record TotalsShown(Money Items, Money Discount, Money Shipping, Money Tax, Money Total, Money Refunded);

    public sealed record LineShown(
        string Id, string Title, string? Variant, string? Sku, Uri? Picture, int Quantity, int Shipped, int Returned, Money UnitPrice, Money Paid, Money Tax);

    public sealed record ParcelShown(
        string Id, string? TrackingNumber, string? Carrier, Uri? TrackingPage, Instant? SentAt, Instant? DeliveredAt, IReadOnlyList<ParcelEventShown> Events);

    public sealed record ParcelEventShown(string Kind, Instant At, string? Text, string? Place);

    public sealed record PaymentShown(string Id, string Method, Money Amount, Money Captured, Money Refunded, Instant? At);

    public sealed record RefundShown(string Id, Money Amount, string? Note, Instant At);

    public sealed record AddressShown(
        string? Name, string? Company, string? Line1, string? Line2, string? PostalCode, string? City, string? Region, string? Country, string? Phone);
}
