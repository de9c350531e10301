using System.Text.Json;
using NodaTime;
using Regulars.Commerce.Intents;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Team;

namespace Regulars.Commerce.Acting;

/// <summary>Gives the customer credit at the store.</summary>
internal sealed class CreditAction(OrderActing acting, IClock clock) : OrderAction(acting, "order.credit", IntentKind.Credit, StoreAbility.Credit)
{
    private const int LongestDays = 3650;

    protected override IReadOnlyList<ActionParameter> Own => [new("amount", "money", IsRequired: true), new("days", "number", IsRequired: false)];

    public override Error? WhyNot(Scene scene) => scene.Order.AccountId is null ? CommerceErrors.NoAccount : null;

    public override (Error? Error, Plan? Plan) Decide(Scene scene, JsonElement parameters, GestureReason? reason)
    {
        var (order, amount, days) = (scene.Order, Read<Money>(parameters, "amount"), Read<int?>(parameters, "days"));
        if (amount.Currency != order.Currency)
            return (CommerceErrors.OtherCurrency(order.Currency), null);
        if (amount.MinorUnits <= 0 || days is < 1 or > LongestDays)
            return (CommerceErrors.NothingToRefund, null);
        Instant? expires = days is { } span ? clock.GetCurrentInstant() + Duration.FromDays(span) : null;
        return (null, new Plan(
            key => new CreditCustomer(key, order.ExternalId, order.AccountId!, amount, expires, reason?.Name), scene.Gesture("credit", amount, reason?.Id), IsFinal: true,
            $"Gives {amount} of credit at the store.")
        {
            Figures = [new("total", amount)],
        });
    }
}
