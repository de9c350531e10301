using System.Text.Json;
using Regulars.Commerce.Intents;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Team;

namespace Regulars.Commerce.Acting;

/// <summary>Has the store send the order's confirmation again.</summary>
internal sealed class ConfirmAction(OrderActing acting) : OrderAction(acting, "order.resend-confirmation", IntentKind.Confirmation, StoreAbility.Confirmation)
{
    protected override IReadOnlyList<ActionParameter> Own => [];

    public override Error? WhyNot(Scene scene) => scene.Order.CancelledAt is null ? null : CommerceErrors.OrderCancelled;

    public override (Error? Error, Plan? Plan) Decide(Scene scene, JsonElement parameters, GestureReason? reason)
    {
        var order = scene.Order;
        return (null, new Plan(key => new ResendConfirmation(key, order.ExternalId), Gesture: null, IsFinal: true, $"Sends the confirmation of order {order.Number} again."));
    }
}
