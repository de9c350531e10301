using NodaTime;

namespace Regulars.Commerce.Stores.Medusa;

internal static class PaymentsFromMedusa
{
    public static IReadOnlyList<MedusaPayment> Of(MedusaOrder order) => [.. order.PaymentCollections.Whole().SelectMany(collection => collection.Payments.Whole())];

    public static OrderPayment Told(MedusaPayment payment, string currency) => new(
        payment.Id,
        Method(payment.ProviderId),
        payment.Amount.In(currency),
        payment.Captures.Whole().Sum(capture => capture.Amount).In(currency),
        payment.Refunds.Whole().Sum(refund => refund.Amount).In(currency),
        Instant.FromDateTimeOffset(payment.CapturedAt ?? payment.CreatedAt));

    public static IEnumerable<OrderRefund> Refunds(MedusaPayment payment, string currency) => payment.Refunds.Whole().Select(refund =>
        new OrderRefund(refund.Id, payment.Id, refund.Amount.In(currency), refund.Note.NotEmpty(), Instant.FromDateTimeOffset(refund.CreatedAt)));

    /// <summary>Providers are called <c>pp_stripe_stripe</c>; the one that is built in leaves payment to the merchant.</summary>
    private static string Method(string provider) => provider.Split('_') switch
    {
        ["pp", "system", ..] => "Manual payment",
        ["pp", { Length: > 0 } name, ..] => char.ToUpperInvariant(name[0]) + name[1..],
        _ => provider,
    };
}
