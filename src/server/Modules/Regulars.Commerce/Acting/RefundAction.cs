using System.Text.Json;
using Regulars.Commerce.Intents;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Team;

namespace Regulars.Commerce.Acting;

/// <summary>Pays lines, shipping or a sum of an order back to where it was paid from.</summary>
internal sealed class RefundAction(OrderActing acting) : OrderAction(acting, "order.refund", IntentKind.Refund, StoreAbility.Refund)
{
    protected override IReadOnlyList<ActionParameter> Own =>
    [
        new("lines", "list", IsRequired: false)
        {
            Fields = [new("line", "text", IsRequired: true, CommerceModel.LongestExternalId), new("quantity", "number", IsRequired: true), new("amount", "money", IsRequired: false)],
        },
        new("shipping", "money", IsRequired: false),
        new("amount", "money", IsRequired: false),
        new("restock", "flag", IsRequired: false),
    ];

    public override (Error? Error, StoreAct Act) Renew(Scene scene, StoreAct asked)
    {
        var (error, refund) = RefundPlan.Renew(scene.Order, (RefundPayment)asked, scene.Promised);
        return (error, refund ?? asked);
    }

    public override Error? WhyNot(Scene scene) => scene.Promised.IsCancelling ? CommerceErrors.CancelUnderWay : RefundPlan.LeftOf(scene.Order, scene.Promised).MinorUnits > 0 ? null : CommerceErrors.NothingLeft;

    public override (Error? Error, Plan? Plan) Decide(Scene scene, JsonElement parameters, GestureReason? reason)
    {
        var wish = new RefundWish(
            Read<List<WishedLine>>(parameters, "lines") ?? [], Read<Money?>(parameters, "shipping"), Read<Money?>(parameters, "amount"), Read<bool>(parameters, "restock"));
        if (wish.Restock && scene.Platform.Cannot.TryGetValue(StoreAbility.Restock, out var why))
            return (CommerceErrors.StoreCannot(why), null);
        var (error, made) = RefundPlan.Make(scene.Order, wish, scene.Promised);
        if (error is not null)
            return (error, null);
        var plan = made!;
        var order = scene.Order;
        return (null, new Plan(
            key => new RefundPayment(key, order.ExternalId, plan.From, plan.Lines, plan.Shipping, wish.Restock, reason?.Name),
            scene.Gesture("refund", plan.Total, reason?.Id), IsFinal: true, $"Refunds {plan.Total} of order {order.Number}.")
        {
            Figures =
            [
                new("items", plan.Items), new("shipping", plan.Shipping), new("other", plan.Other), new("tax", plan.Tax), new("total", plan.Total),
                new("refundable", plan.Left), new("remaining", plan.Left - plan.Total),
            ],
        });
    }
}
