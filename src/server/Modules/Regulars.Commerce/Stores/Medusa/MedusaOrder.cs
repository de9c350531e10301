using System.Text.Json;
using System.Text.Json.Serialization;

namespace Regulars.Commerce.Stores.Medusa;

/// <summary>An order as the Admin API tells it: what is asked for in <see cref="Fields"/>.</summary>
/// <param name="Metadata">Anything; it and <paramref name="Transactions"/> are asked for only where something is done.</param>
internal sealed record MedusaOrder(
    string Id,
    int DisplayId,
    string CurrencyCode,
    string Status,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    string PaymentStatus,
    string FulfillmentStatus,
    string? CustomDisplayId = null,
    bool IsDraftOrder = false,
    string? Email = null,
    DateTimeOffset? CanceledAt = null,
    MedusaCustomer? Customer = null,
    MedusaAddress? ShippingAddress = null,
    MedusaAddress? BillingAddress = null,
    IReadOnlyList<MedusaLine?>? Items = null,
    IReadOnlyList<MedusaShipping?>? ShippingMethods = null,
    IReadOnlyList<MedusaPaymentCollection?>? PaymentCollections = null,
    IReadOnlyList<MedusaFulfillment?>? Fulfillments = null,
    IReadOnlyList<MedusaReturn?>? Returns = null,
    JsonElement Metadata = default,
    IReadOnlyList<MedusaTransaction?>? Transactions = null) : IMedusaRow
{
    public const string Fields =
        "id,display_id,custom_display_id,is_draft_order,status,email,currency_code,created_at,updated_at,canceled_at,total,payment_status,fulfillment_status,"
        + "*customer,*items,*items.detail,*items.tax_lines,*items.adjustments,*shipping_methods,*shipping_methods.tax_lines,*shipping_methods.adjustments,"
        + "*shipping_address,*billing_address,*payment_collections,*payment_collections.payments,*payment_collections.payments.refunds,"
        + "*payment_collections.payments.captures,*fulfillments,*fulfillments.labels,*returns,*returns.items";

    public sealed record One(MedusaOrder Order);

    public sealed record Page(IReadOnlyList<MedusaOrder?> Orders, int Count);
}

internal sealed record MedusaAddress(
    string? FirstName,
    string? LastName,
    string? Company,
    [property: JsonPropertyName("address_1")] string? Address1,
    [property: JsonPropertyName("address_2")] string? Address2,
    string? PostalCode,
    string? City,
    string? Province,
    string? CountryCode,
    string? Phone);

/// <param name="Total">With tax, less discounts, for what was not returned: <paramref name="ReturnReceivedTotal"/> and <paramref name="ReturnDismissedTotal"/> are the rest.</param>
internal sealed record MedusaLine(
    string Id,
    string Title,
    decimal UnitPrice,
    decimal Quantity,
    decimal Total,
    MedusaLineDetail Detail,
    bool IsTaxInclusive = false,
    decimal ReturnReceivedTotal = 0,
    decimal ReturnDismissedTotal = 0,
    string? ProductId = null,
    string? VariantId = null,
    string? VariantTitle = null,
    string? VariantSku = null,
    string? Thumbnail = null,
    IReadOnlyList<MedusaTaxLine?>? TaxLines = null,
    IReadOnlyList<MedusaAdjustment?>? Adjustments = null);

internal sealed record MedusaLineDetail(decimal ShippedQuantity = 0, decimal ReturnReceivedQuantity = 0, decimal ReturnDismissedQuantity = 0);

internal sealed record MedusaShipping(
    string Name,
    decimal Total,
    decimal OriginalTotal,
    decimal TaxTotal,
    IReadOnlyList<MedusaTaxLine?>? TaxLines = null,
    IReadOnlyList<MedusaAdjustment?>? Adjustments = null);

/// <param name="Rate">In percent.</param>
internal sealed record MedusaTaxLine(decimal Rate, string? Description = null, string? Code = null);

/// <param name="Total">With tax.</param>
internal sealed record MedusaAdjustment(decimal Total, string? Code = null, string? Description = null);
