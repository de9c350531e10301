namespace Regulars.Commerce.Stores.Medusa;

internal sealed record MedusaPaymentCollection(string Id, decimal Amount, DateTimeOffset UpdatedAt, IReadOnlyList<MedusaPayment?>? Payments = null);

internal sealed record MedusaPayment(
    string Id,
    string ProviderId,
    decimal Amount,
    DateTimeOffset CreatedAt,
    DateTimeOffset? CapturedAt = null,
    DateTimeOffset? CanceledAt = null,
    IReadOnlyList<MedusaCapture?>? Captures = null,
    IReadOnlyList<MedusaRefund?>? Refunds = null);

internal sealed record MedusaCapture(decimal Amount);

internal sealed record MedusaRefund(string Id, decimal Amount, DateTimeOffset CreatedAt, string? Note = null);

/// <summary>What the order's reckoning knows of a payment or refund, once that has gone through.</summary>
internal sealed record MedusaTransaction(string? ReferenceId = null);

internal sealed record MedusaFulfillment(
    string Id,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? PackedAt = null,
    DateTimeOffset? ShippedAt = null,
    DateTimeOffset? DeliveredAt = null,
    DateTimeOffset? CanceledAt = null,
    string? LocationId = null,
    IReadOnlyList<MedusaLabel?>? Labels = null);

internal sealed record MedusaLabel(string Id, string? TrackingNumber = null, string? TrackingUrl = null);

internal sealed record MedusaReturn(
    string Id, string Status, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, IReadOnlyList<MedusaReturnItem?>? Items = null);

internal sealed record MedusaReturnItem(string ItemId, decimal Quantity, string? ReasonId = null, string? Note = null);

/// <summary>Why something comes back. An order brings no more of it than its id, whatever is asked for.</summary>
internal sealed record MedusaReason(string Id, string Label)
{
    public sealed record Page(IReadOnlyList<MedusaReason?> ReturnReasons);
}

/// <summary>Which order a payment is of.</summary>
internal sealed record MedusaPaidOrder(MedusaPaidOrder.Collection? PaymentCollection = null)
{
    public const string Fields = "id,payment_collection.updated_at,payment_collection.order.id";

    public sealed record Page(IReadOnlyList<MedusaPaidOrder?> Payments);

    public sealed record Collection(DateTimeOffset UpdatedAt, Named? Order = null);

    public sealed record Named(string Id);
}
