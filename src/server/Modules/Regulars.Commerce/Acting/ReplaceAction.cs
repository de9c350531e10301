using System.Text.Json;
using Regulars.Commerce.Intents;
using Regulars.Commerce.Orders;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Team;

namespace Regulars.Commerce.Acting;

/// <summary>Sends lines of an order again at no cost to the customer. To the merchant it costs what they are sold for, and their sending.</summary>
internal sealed class ReplaceAction(OrderActing acting) : OrderAction(acting, "order.replace", IntentKind.Replacement, StoreAbility.Replacement)
{
    protected override IReadOnlyList<ActionParameter> Own => [LineParameters.Lines];

    public override Error? WhyNot(Scene scene) => scene.Order.Lines.Any(line => line.Told.Shipped > 0) ? null : CommerceErrors.NothingSent;

    public override (Error? Error, Plan? Plan) Decide(Scene scene, JsonElement parameters, GestureReason? reason)
    {
        var order = scene.Order;
        var (error, lines) = LineParameters.Check(order, Read<List<WishedLine>>(parameters, "lines"), line => line.Shipped);
        if (error is not null)
            return (error, null);
        var nothing = Money.FromMinorUnits(0, order.Currency);
        var prices = lines!.Select(share => PriceOf(order, share)).ToList();
        var items = prices.Aggregate(nothing, (sum, price) => sum + (price ?? nothing));
        var again = lines!.Any(share => order.Lines.First(line => line.Told.Id == share.Line).Told.Shipped < share.Quantity + scene.Promised.Replaced.GetValueOrDefault(share.Line));
        var cost = items + order.Totals.Shipping;
        return (null, new Plan(
            key => new SendReplacement(key, order.ExternalId, lines!, reason?.Name), scene.Gesture("replacement", cost, reason?.Id), IsFinal: true, $"Sends {lines!.Sum(share => share.Quantity)} of order {order.Number} again.")
        {
            Figures = [new("items", items), new("shipping", order.Totals.Shipping), new("total", cost)],
            Beyond = prices.Contains(null) ? Beyond.Unpriced : again ? Beyond.Again : null,
        });
    }

    /// <summary>What it is sold for: what was paid, else its price before discounts, else that of the same goods in this order, for what is sent again costs nothing there.</summary>
    private static Money? PriceOf(Order order, LineShare share)
    {
        if (share.Amount.MinorUnits > 0)
            return share.Amount;
        var line = order.Lines.First(line => line.Told.Id == share.Line).Told;
        var price = order.Lines.Select(other => other.Told).Where(other => other.Id == line.Id || (other.VariantId is not null && other.VariantId == line.VariantId))
            .Max(other => other.UnitPrice.MinorUnits);
        return price > 0 ? Money.FromMinorUnits(price * share.Quantity, order.Currency) : null;
    }
}
