using System.Text.Json;
using Regulars.Commerce.Intents;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Team;

namespace Regulars.Commerce.Acting;

/// <summary>Tells the store that lines come back. It costs nothing by itself: paying back is a refund.</summary>
internal sealed class ReturnAction(OrderActing acting) : OrderAction(acting, "order.return", IntentKind.Return, StoreAbility.Return)
{
    protected override IReadOnlyList<ActionParameter> Own => [LineParameters.Lines];

    public override Error? WhyNot(Scene scene) => scene.Order.Lines.Any(line => line.Told.Shipped > line.Told.Returned) ? null : CommerceErrors.NothingSent;

    public override (Error? Error, Plan? Plan) Decide(Scene scene, JsonElement parameters, GestureReason? reason)
    {
        var order = scene.Order;
        var (error, lines) = LineParameters.Check(order, Read<List<WishedLine>>(parameters, "lines"), line => line.Shipped - line.Returned);
        return error is not null
            ? (error, null)
            : (null, new Plan(
                key => new RequestReturn(key, order.ExternalId, lines!, reason?.Name), Gesture: null, IsFinal: false, $"Takes {lines!.Sum(share => share.Quantity)} of order {order.Number} back."));
    }
}
