using System.Text.Json;
using Regulars.Commerce.Intents;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Team;

namespace Regulars.Commerce.Acting;

/// <summary>Cancels an order of which nothing was sent; the store pays back what it had taken. The goods stay, so it needs no authority.</summary>
internal sealed class CancelAction(OrderActing acting) : OrderAction(acting, "order.cancel", IntentKind.Cancel, StoreAbility.Cancel)
{
    protected override IReadOnlyList<ActionParameter> Own => [new("restock", "flag", IsRequired: false)];

    public override Error? WhyNot(Scene scene) =>
        scene.Promised.IsCancelling ? CommerceErrors.CancelUnderWay
        : scene.Promised.IsRefunding ? CommerceErrors.RefundUnderWay
        : scene.Order.IsUnsent();

    public override (Error? Error, Plan? Plan) Decide(Scene scene, JsonElement parameters, GestureReason? reason)
    {
        var (order, restock) = (scene.Order, Read<bool?>(parameters, "restock") ?? true);
        if (!restock && scene.Platform.Cannot.TryGetValue(StoreAbility.CancelWithoutRestock, out var why))
            return (CommerceErrors.StoreCannot(why), null);
        var back = RefundPlan.LeftOf(order, scene.Promised);
        return (null, new Plan(key => new CancelOrder(key, order.ExternalId, restock, reason?.Name), Gesture: null, IsFinal: true, $"Cancels order {order.Number}.")
        {
            Figures = [new("total", order.Totals.Total), new("refundable", back)],
        });
    }
}
