using NodaTime;
using Regulars.Contracts;

namespace Regulars.Commerce.Stores.Demo;

/// <summary>Who buys at a demo shop.</summary>
/// <param name="Order">The number of their newest order; null: any.</param>
internal sealed record DemoBuyer(string Name, string Email, int? Order = null);

/// <summary>Makes the orders of a demo shop: the same for the same buyers, in every state that an order can be in.</summary>
internal sealed class DemoOrders(IReadOnlyList<StoreProduct> goods, Instant now)
{
    private const int FirstNumber = 10_300;
    private const int MostOrders = 4;
    private const decimal TaxRate = 20;
    private static readonly Duration BetweenOrders = Duration.FromDays(17);

    /// <summary>Oldest first; several for most buyers, each as old as its state needs.</summary>
    public IReadOnlyList<StoreOrder> Of(IReadOnlyList<DemoBuyer> buyers)
    {
        var named = Enumerable.Range(0, buyers.Count).Where(index => buyers[index].Order is not null).DistinctBy(index => buyers[index].Order).ToDictionary(index => buyers[index].Order!.Value);
        var numbers = new Queue<int>(Enumerable.Range(FirstNumber, (MostOrders * buyers.Count) + named.Count).Where(number => !named.ContainsKey(number)));
        var plans = buyers.SelectMany((buyer, index) => Enumerable.Range(0, 1 + (index * 7 % MostOrders)).Select(back => (buyer, index, back)));
        int NumberOf(int index, int back) => back == 0 && buyers[index].Order is { } own && named[own] == index ? own : numbers.Dequeue();
        return
        [
            .. plans
                .Select(plan => (plan.buyer, plan.index, plan.back, At: now - PlacedBefore(plan.index, plan.back)))
                .OrderBy(plan => plan.At)
                .Select(plan => Order(plan.buyer, plan.index, plan.back, NumberOf(plan.index, plan.back), plan.At)),
        ];
    }

    private static Duration PlacedBefore(int index, int back) => Duration.FromHours(30 + (index * 11 % 130)) + (BetweenOrders * back);

    private StoreOrder Order(DemoBuyer buyer, int index, int back, int number, Instant placed)
    {
        var id = $"order-{number}";
        List<StoreLine> lines = [Line(index + back, 1, 1)];
        if ((index + back) % 3 != 0)
            lines.Add(Line(index + (3 * back) + 2, 2, 1 + (back % 2)));
        var state = back > 0 ? DemoState.Delivered : (DemoState)(index % 6);
        var items = lines.Aggregate(Zero, (sum, line) => sum + line.Paid);
        var shipping = items.MinorUnits >= 5000 ? Zero : Dollars(490);
        var total = items + shipping;
        var refunded = state == DemoState.PartlyRefunded ? Dollars(lines[0].Paid.MinorUnits / 2) : Zero;
        var isCancelled = state == DemoState.Cancelled;
        var parcels = Parcels(id, number, state, placed);
        var changed = parcels.SelectMany(parcel => parcel.Events).Select(heard => heard.At).Append(placed + Duration.FromMinutes(5)).Max();
        if (isCancelled || refunded != Zero)
            changed = Instant.Max(changed, placed + Duration.FromHours(20));
        var isSent = parcels.Count > 0;
        return new StoreOrder(
            id, $"#{number}", changed, placed, DemoGoods.Currency, AccountOf(index), buyer.Email, buyer.Name,
            isCancelled || refunded == total ? PaymentState.Refunded : refunded != Zero ? PaymentState.PartlyRefunded : PaymentState.Paid,
            isCancelled ? FulfilmentState.Cancelled : parcels.Any(parcel => parcel.DeliveredAt is not null) ? FulfilmentState.Delivered : isSent ? FulfilmentState.Sent : FulfilmentState.Unfulfilled,
            ReturnState.None, isCancelled ? changed : null,
            new OrderTotals(items, Zero, shipping, TaxIn(total), total, isCancelled ? total : refunded),
            [.. lines.Select(line => line with { Shipped = isSent ? line.Quantity : 0 })], parcels,
            Details(buyer, id, index, placed, changed, total, isCancelled ? total : refunded));
    }

    private StoreLine Line(int pick, int place, int quantity)
    {
        var product = goods[pick % goods.Count];
        var variant = product.Variants[pick % product.Variants.Count];
        var paid = Dollars(variant.Price!.Value.MinorUnits * quantity);
        return new StoreLine(
            $"line-{place}", product.Id, variant.Id, product.Title, variant.Title, variant.Sku, product.Picture, quantity, 0, 0, variant.Price.Value, paid, TaxIn(paid));
    }

    private static List<StoreParcel> Parcels(string order, int number, DemoState state, Instant placed)
    {
        if (state is DemoState.Paid or DemoState.Cancelled)
            return [];
        List<ParcelEvent> events = [new("packed", placed + Duration.FromHours(4), null, "Portland"), new("sent", placed + Duration.FromHours(9), null, "Portland")];
        if (state != DemoState.Sent)
            events.Add(new ParcelEvent("out_for_delivery", placed + Duration.FromHours(26), null, null));
        if (state is DemoState.Delivered or DemoState.PartlyRefunded)
            events.Add(new ParcelEvent("delivered", placed + Duration.FromHours(29), null, null));
        return
        [
            new StoreParcel(
                $"{order}/parcel", $"NW{number * 97}US", "Northpost", null, events[1].At, events.Find(heard => heard.Kind == "delivered")?.At, events),
        ];
    }

    private static OrderDetails Details(DemoBuyer buyer, string order, int index, Instant placed, Instant changed, Money total, Money refunded) => new()
    {
        ShippingAddress = new PostalAddress(buyer.Name, null, $"{10 + (index * 13 % 90)} Orchard Row", null, $"972{index % 90:00}", "Portland", "OR", "US", null),
        Taxes = [new OrderTax("VAT", TaxRate, TaxIn(total))],
        Payments = [new OrderPayment($"{order}/payment", $"Visa ending {1000 + (index * 373 % 9000)}", total, total, refunded, placed)],
        Refunds = refunded == Zero ? [] : [new OrderRefund($"{order}/refund", $"{order}/payment", refunded, null, changed)],
        Tags = index % 5 == 0 ? ["gift"] : [],
    };

    public static string AccountOf(int index) => $"account-{index + 1}";

    private static Money Zero => Dollars(0);

    private static Money Dollars(long cents) => Money.FromMinorUnits(cents, DemoGoods.Currency);

    /// <summary>The tax that a price with tax holds, to the nearest cent.</summary>
    private static Money TaxIn(Money gross) => Dollars((long)Math.Round(gross.MinorUnits * TaxRate / (100 + TaxRate), MidpointRounding.AwayFromZero));

    private enum DemoState
    {
        Delivered,
        OutForDelivery,
        Sent,
        Paid,
        PartlyRefunded,
        Cancelled,
    }
}
