using NodaTime;
using Regulars.Commerce.Orders;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;

namespace Regulars.UnitTests.Commerce.Acting;

/// <summary>Builds an order as a store tells it: lines, shipping with tax, payments.</summary>
internal sealed class AnOrder(string currency = "USD")
{
    public static readonly Instant PlacedAt = Instant.FromUtc(2026, 11, 1, 10, 0);

    private readonly List<StoreLine> lines = [];
    private readonly List<OrderPayment> payments = [];
    private readonly List<OrderRefund> refunds = [];
    private long shipping;
    private long shippingTax;

    /// <param name="paid">For all pieces together, in minor units.</param>
    public AnOrder With(string id, int quantity, long paid, long tax = 0)
    {
        lines.Add(new StoreLine(id, null, null, $"Goods {id}", null, null, null, quantity, 0, 0, Of(paid / quantity), Of(paid), Of(tax)));
        return this;
    }

    public AnOrder Shipped(long cost, long tax = 0)
    {
        (shipping, shippingTax) = (cost, tax);
        return this;
    }

    public AnOrder Paid(string id, long captured, long refunded = 0)
    {
        payments.Add(new OrderPayment(id, "Visa", Of(captured), Of(captured), Of(refunded), PlacedAt));
        return this;
    }

    public AnOrder Booked(string payment, long amount, string note)
    {
        refunds.Add(new OrderRefund($"refund-{refunds.Count}", payment, Of(amount), note, PlacedAt));
        return this;
    }

    public Order Build()
    {
        var items = lines.Sum(line => line.Paid.MinorUnits);
        var tax = lines.Sum(line => line.Tax.MinorUnits) + shippingTax;
        var order = new Order(TypedId.New<StoreId>(), "order-1");
        order.Take(
            new StoreOrder(
                "order-1", "#1", PlacedAt, PlacedAt, currency, null, null, null, PaymentState.Paid, FulfilmentState.Unfulfilled, ReturnState.None, null,
                new OrderTotals(Of(items), Of(0), Of(shipping), Of(tax), Of(items + shipping), Of(payments.Sum(payment => payment.Refunded.MinorUnits))), lines, [],
                new OrderDetails { Payments = payments, Refunds = refunds }),
            customer: null);
        return order;
    }

    private Money Of(long minorUnits) => Money.FromMinorUnits(minorUnits, currency);
}
