using Regulars.Contracts;

namespace Regulars.Commerce.Stores.Medusa;

/// <summary>
/// Sums of an order as it was placed. Medusa's own fall with every return and refund, and are fractions of a cent: here exact figures are added up and
/// each sum is rounded once; the discount is what the others leave, so that they always add up.
/// </summary>
internal static class TotalsFromMedusa
{
    public static OrderTotals Told(MedusaOrder order, IReadOnlyList<MedusaPayment> payments, string currency)
    {
        var (lines, shipping) = (order.Items.Whole(), order.ShippingMethods.Whole());
        var items = lines.Sum(line => LineFromMedusa.UnitPrice(line) * line.Quantity).In(currency);
        var sending = shipping.Sum(method => method.OriginalTotal).In(currency);
        var total = (lines.Sum(LineFromMedusa.Paid) + shipping.Sum(method => method.Total)).In(currency);
        var tax = (lines.Sum(LineFromMedusa.Tax) + shipping.Sum(method => method.TaxTotal)).In(currency);
        var refunded = payments.Sum(payment => payment.Refunds.Whole().Sum(refund => refund.Amount)).In(currency);
        return new OrderTotals(items, items + sending - total, sending, tax, total, refunded);
    }

    public static IReadOnlyList<OrderDiscount> Discounts(MedusaOrder order, string currency) =>
    [
        .. order.Items.Whole().SelectMany(line => line.Adjustments.Whole())
            .Concat(order.ShippingMethods.Whole().SelectMany(method => method.Adjustments.Whole()))
            .GroupBy(adjustment => (Code: adjustment.Code.NotEmpty(), Name: adjustment.Description.NotEmpty()))
            .Select(same => new OrderDiscount(same.Key.Code, same.Key.Name, same.Sum(adjustment => adjustment.Total).In(currency))),
    ];

    public static IReadOnlyList<OrderTax> Taxes(MedusaOrder order, string currency) =>
    [
        .. order.Items.Whole().SelectMany(line => Shares(line.TaxLines.Whole(), LineFromMedusa.Tax(line)))
            .Concat(order.ShippingMethods.Whole().SelectMany(method => Shares(method.TaxLines.Whole(), method.TaxTotal)))
            .GroupBy(share => (share.Name, share.Rate))
            .Select(same => new OrderTax(same.Key.Name, same.Key.Rate, same.Sum(share => share.Amount).In(currency))),
    ];

    private static IEnumerable<(string Name, decimal Rate, decimal Amount)> Shares(IReadOnlyList<MedusaTaxLine> taxes, decimal amount)
    {
        var rates = taxes.Sum(tax => tax.Rate);
        return taxes.Where(tax => tax.Rate > 0).Select(tax => (tax.Description.NotEmpty() ?? tax.Code.NotEmpty() ?? "Tax", tax.Rate, amount * tax.Rate / rates));
    }
}
