using Regulars.Commerce.Stores;

namespace Regulars.FunctionalTests.Commerce.Stores;

/// <summary>What every platform keeps to: sums with their tax, to the smallest unit of their currency.</summary>
[Collection(StoresCollection.Name)]
public sealed class StoreContractMoneyTests(StoresHouse house)
{
    [OnEveryStore]
    public async Task Sums_hold_their_tax(StoreKind kind)
    {
        var order = await Read(kind, "delivered");

        Assert.Equal("EUR", order.Currency);
        Assert.Equal([142.68m, 0m, 6m, 24.78m, 148.68m, 0m], Amounts(order.Totals));
        var bottles = order.Lines.Single(line => line.Sku == "WATER-BOTTLE-0-7-L");
        Assert.Equal((2, 17.40m, 34.80m, 5.80m), (bottles.Quantity, bottles.UnitPrice.Amount, bottles.Paid.Amount, bottles.Tax.Amount));
        Assert.Equal(("Water bottle", "0.7 l", "https://pictures.example/water-bottle.jpg"), (bottles.Title, bottles.Variant, bottles.Picture?.ToString()));
        Assert.Equal(("VAT", 20m, 24.78m), Assert.Single(order.Details.Taxes.Select(tax => (tax.Name, tax.Rate, tax.Amount.Amount))));
    }

    [OnEveryStore]
    public async Task A_discount_is_told_with_its_code_and_sums_add_up(StoreKind kind)
    {
        var order = await Read(kind, "discounted");

        Assert.Equal([107.88m, 10.79m, 6m, 17.18m, 103.09m, 0m], Amounts(order.Totals));
        Assert.Equal(("WELCOME10", 10.79m), Assert.Single(order.Details.Discounts.Select(discount => (discount.Code, discount.Amount.Amount))));
        Assert.Equal((107.88m, 97.09m, 16.18m), Assert.Single(order.Lines.Select(line => (line.UnitPrice.Amount, line.Paid.Amount, line.Tax.Amount))));
    }

    [OnEveryStore]
    public async Task A_currency_without_smaller_units_has_none_and_prices_may_hold_their_tax(StoreKind kind)
    {
        var order = await Read(kind, "yen");

        Assert.Equal("JPY", order.Currency);
        Assert.Equal([16800, 0, 700, 1591, 17500, 0], MinorUnits(order.Totals));
        Assert.Equal([(2300L, 209L), (14500L, 1318L)], order.Lines.Select(line => (line.UnitPrice.MinorUnits, line.Tax.MinorUnits)).Order());
        Assert.Equal(("東京", "JP", "雷 李"), (order.Details.ShippingAddress?.City, order.Details.ShippingAddress?.Country, order.CustomerName));
    }

    [OnEveryStore]
    public async Task A_refund_lowers_no_total_and_keeps_its_note(StoreKind kind)
    {
        var partly = await Read(kind, "partlyRefunded");
        var wholly = await Read(kind, "refunded");

        Assert.Equal((268.68m, 10.50m), (partly.Totals.Total.Amount, partly.Totals.Refunded.Amount));
        Assert.Equal((23.40m, 23.40m), (wholly.Totals.Total.Amount, wholly.Totals.Refunded.Amount));
        Assert.Equal((10.50m, "Scratched, with our apologies"), Assert.Single(partly.Details.Refunds.Select(refund => (refund.Amount.Amount, refund.Note))));
        Assert.Equal((268.68m, 268.68m, 10.50m), Assert.Single(partly.Details.Payments.Select(paid => (paid.Amount.Amount, paid.Captured.Amount, paid.Refunded.Amount))));
    }

    [OnEveryStore]
    public async Task What_is_only_authorized_is_not_captured(StoreKind kind)
    {
        var order = await Read(kind, "guest");

        Assert.Equal((23.40m, 0m), Assert.Single(order.Details.Payments.Select(paid => (paid.Amount.Amount, paid.Captured.Amount))));
    }

    private async Task<StoreOrder> Read(StoreKind kind, string what)
    {
        var store = await house.Of(kind);
        return (await store.Open().Order(store[what].Id, default))!;
    }

    private static decimal[] Amounts(OrderTotals totals) =>
        [totals.Items.Amount, totals.Discount.Amount, totals.Shipping.Amount, totals.Tax.Amount, totals.Total.Amount, totals.Refunded.Amount];

    private static long[] MinorUnits(OrderTotals totals) =>
    [
        totals.Items.MinorUnits, totals.Discount.MinorUnits, totals.Shipping.MinorUnits, totals.Tax.MinorUnits, totals.Total.MinorUnits, totals.Refunded.MinorUnits,
    ];
}
