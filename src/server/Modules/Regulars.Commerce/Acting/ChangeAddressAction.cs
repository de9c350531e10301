using System.Text.Json;
using Regulars.Commerce.Intents;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Team;

namespace Regulars.Commerce.Acting;

/// <summary>Sends an order of which nothing has left yet to another address.</summary>
internal sealed class ChangeAddressAction(OrderActing acting) : OrderAction(acting, "order.change-address", IntentKind.Address, StoreAbility.ChangeAddress)
{
    private const int Longest = 200;

    protected override IReadOnlyList<ActionParameter> Own =>
    [
        new("address", "object", IsRequired: true)
        {
            Fields = [.. new[] { "name", "company", "line1", "line2", "postalCode", "city", "region", "country", "phone" }.Select(name => new ActionParameter(name, "text", IsRequired: false, Longest))],
        },
    ];

    public override Error? WhyNot(Scene scene) => scene.Promised.IsCancelling ? CommerceErrors.CancelUnderWay : scene.Order.IsUnsent();

    public override (Error? Error, Plan? Plan) Decide(Scene scene, JsonElement parameters, GestureReason? reason)
    {
        var given = Read<PostalAddress>(parameters, "address")!;
        var address = new PostalAddress(
            Plain(given.Name), Plain(given.Company), Plain(given.Line1), Plain(given.Line2), Plain(given.PostalCode), Plain(given.City), Plain(given.Region),
            Plain(given.Country)?.ToUpperInvariant(), Plain(given.Phone));
        if (address.Line1 is null || address.City is null || address.Country is not { Length: 2 })
            return (CommerceErrors.BadAddress, null);
        var order = scene.Order;
        return (null, new Plan(key => new ChangeAddress(key, order.ExternalId, address), Gesture: null, IsFinal: false, $"Sends order {order.Number} to {address.Line1}, {address.City}."));
    }

    private static string? Plain(string? text) => text?.Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } plain ? plain : null;
}
