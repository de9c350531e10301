using System.Text.Json;
using Regulars.Commerce.Intents;
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
        var items = lines!.Aggregate(nothing, (sum, share) => sum + share.Amount);
        var cost = items + order.Totals.Shipping;
        return (null, new Plan(
            key => new SendReplacement(key, order.ExternalId, lines!, reason?.Name), scene.Gesture("replacement", cost, reason?.Id), IsFinal: true, $"Sends {lines!.Sum(share => share.Quantity)} of order {order.Number} again.")
        {
            Figures = [new("items", items), new("shipping", order.Totals.Shipping), new("total", cost)],
        });
    }
}
