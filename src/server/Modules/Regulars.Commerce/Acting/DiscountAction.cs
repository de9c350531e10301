using System.Security.Cryptography;
using System.Text.Json;
using NodaTime;
using Regulars.Commerce.Intents;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Team;

namespace Regulars.Commerce.Acting;

/// <summary>A code for one use by this customer. A percentage costs the merchant as much of this order's total.</summary>
internal sealed class DiscountAction(OrderActing acting, IClock clock) : OrderAction(acting, "order.discount", IntentKind.Discount, StoreAbility.Discount)
{
    /// <summary>Without letters and digits that are taken for one another.</summary>
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private const int LongestDays = 730;

    protected override IReadOnlyList<ActionParameter> Own =>
        [new("percent", "number", IsRequired: false), new("amount", "money", IsRequired: false), new("days", "number", IsRequired: false)];

    public override Error? WhyNot(Scene scene) => null;

    public override (Error? Error, Plan? Plan) Decide(Scene scene, JsonElement parameters, GestureReason? reason)
    {
        var (order, percent, amount, days) = (scene.Order, Read<int?>(parameters, "percent"), Read<Money?>(parameters, "amount"), Read<int?>(parameters, "days"));
        if (percent is null == amount is null || percent is < 1 or > 100 || amount is { MinorUnits: <= 0 } || days is < 1 or > LongestDays)
            return (CommerceErrors.BadDiscount, null);
        if (amount is { } given && given.Currency != order.Currency)
            return (CommerceErrors.OtherCurrency(order.Currency), null);
        var cost = amount ?? Money.FromMinorUnits((long)Math.Round(order.Total * (decimal)percent!.Value / 100, MidpointRounding.AwayFromZero), order.Currency);
        var code = $"SORRY-{RandomNumberGenerator.GetString(Letters, 8)}";
        Instant? expires = days is { } span ? clock.GetCurrentInstant() + Duration.FromDays(span) : null;
        var customer = scene.Platform.Cannot.ContainsKey(StoreAbility.DiscountForOne) ? null : order.AccountId;
        return (null, new Plan(
            key => new OfferDiscount(key, order.ExternalId, code, percent, amount, customer, expires), scene.Gesture("discount", cost, reason?.Id), IsFinal: false,
            percent is { } share ? $"Makes a code for {share} % off." : $"Makes a code for {amount} off.")
        {
            Figures = [new("total", cost)],
        });
    }
}
