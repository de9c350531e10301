using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Team;
using Regulars.Platform.Http;
using Regulars.Platform.Security;

namespace Regulars.Commerce.Acting;

/// <summary>What the caller can do with an order, for each action: whether, why not, and what is left of their authority.</summary>
internal static class ReadAbilities
{
    /// <param name="Action">Of the catalogue: <c>order.refund</c>.</param>
    /// <param name="WhyNot">A stable code; null: it can be done.</param>
    /// <param name="Reason">Of a store that cannot: a stable code of why.</param>
    /// <param name="NeedsAuthority">It costs the merchant something.</param>
    /// <param name="Left">What the caller may still give in one gesture; null without limit, and with <paramref name="NeedsApproval"/>.</param>
    /// <param name="NeedsApproval">Whatever its sum: no limit covers the caller, or nothing is left.</param>
    /// <param name="Without">Parameters that this kind of store does not take.</param>
    public sealed record Row(
        string Action, string? WhyNot, string? Reason, bool NeedsAuthority, Money? Left, Money? Limit, bool NeedsApproval, IReadOnlyList<string> Without);

    private static readonly Dictionary<string, string> Gestures = new()
    {
        ["order.refund"] = "refund",
        ["order.credit"] = "credit",
        ["order.replace"] = "replacement",
        ["order.discount"] = "discount",
    };

    /// <summary>What an action takes where the store can do more than the action itself.</summary>
    private static readonly Dictionary<StoreAbility, (StoreAbility Needs, string Parameter)> Choices = new()
    {
        [StoreAbility.Refund] = (StoreAbility.Restock, "restock"),
        [StoreAbility.Cancel] = (StoreAbility.CancelWithoutRestock, "restock"),
    };

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/orders/{id}/abilities", Handle).Requires(Permissions.ActOnOrders).WithName("ListOrderAbilities");

    internal static async Task<Results<Ok<Page<Row>>, NotFound>> Handle(
        OrderId id, OrderActing acting, IEnumerable<IAction> actions, IAuthority authority, Actor by, CancellationToken ct)
    {
        if (await acting.Open(id, ct) is not { } scene)
            return TypedResults.NotFound();
        var rows = new List<Row>();
        foreach (var action in actions.OfType<OrderAction>())
        {
            var why = OrderActing.WhyNot(action, scene);
            var reason = why?.Code == "store_cannot" ? scene.Platform.Cannot[action.Ability] : null;
            var kind = Gestures.GetValueOrDefault(action.Name);
            var allowance = kind is null || why is not null ? null : await authority.Look(by, scene.Gesture(kind, Money.FromMinorUnits(0, scene.Order.Currency), null), ct);
            rows.Add(new Row(
                action.Name, why?.Code, reason, kind is not null, allowance?.Left, allowance?.Limit, allowance is { IsWithin: false } or { Left.MinorUnits: <= 0 },
                Choices.TryGetValue(action.Ability, out var choice) && scene.Platform.Cannot.ContainsKey(choice.Needs) ? [choice.Parameter] : []));
        }
        return TypedResults.Ok(new Page<Row>(rows, null));
    }
}
