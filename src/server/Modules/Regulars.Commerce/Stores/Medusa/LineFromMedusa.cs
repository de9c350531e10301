namespace Regulars.Commerce.Stores.Medusa;

/// <summary>A line of an order in our words: as it was ordered, whatever came back.</summary>
internal static class LineFromMedusa
{
    public static StoreLine Told(MedusaLine line, string currency) => new(
        line.Id,
        line.ProductId.NotEmpty(),
        line.VariantId.NotEmpty(),
        line.Title,
        line.VariantTitle.NotEmpty(),
        line.VariantSku.NotEmpty(),
        line.Thumbnail.WebAddress(),
        Pieces(line.Quantity),
        Pieces(line.Detail.ShippedQuantity),
        Pieces(line.Detail.ReturnReceivedQuantity + line.Detail.ReturnDismissedQuantity),
        UnitPrice(line).In(currency),
        Paid(line).In(currency),
        Tax(line).In(currency));

    /// <summary>With tax, before discounts.</summary>
    public static decimal UnitPrice(MedusaLine line) => line.IsTaxInclusive ? line.UnitPrice : line.UnitPrice * (1 + Rate(line));

    /// <summary>Medusa's total shrinks by what came back.</summary>
    public static decimal Paid(MedusaLine line) => line.Total + line.ReturnReceivedTotal + line.ReturnDismissedTotal;

    public static decimal Tax(MedusaLine line) => Paid(line) * Rate(line) / (1 + Rate(line));

    /// <summary>What is sold by length or weight counts as begun pieces.</summary>
    public static int Pieces(decimal quantity) => (int)decimal.Ceiling(quantity);

    private static decimal Rate(MedusaLine line) => Math.Max(0, line.TaxLines.Whole().Sum(tax => tax.Rate) / 100);
}
