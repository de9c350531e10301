using System.Text.Json;
using Regulars.Commerce.Intents;
using Regulars.Commerce.Orders;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Team;
using Regulars.Platform;

namespace Regulars.Commerce.Acting;

/// <summary>What an action would do with an order.</summary>
/// <param name="Act">By its key, which is made with the intent.</param>
/// <param name="Gesture">Null for what costs nothing and needs no authority.</param>
/// <param name="IsFinal">It cannot be taken back once the store has done it: it waits the hold window out.</param>
/// <param name="Effect">What it comes to, in English and one sentence.</param>
internal sealed record Plan(Func<string, StoreAct> Act, Gesture? Gesture, bool IsFinal, string Effect)
{
    public IReadOnlyList<ActionFigure> Figures { get; init; } = [];

    /// <summary>Why somebody else has to decide although its cost is within any limit; null: nothing is unusual.</summary>
    public Beyond? Beyond { get; init; }
}

/// <summary>An action whose subject is an order: checked against what the store told last, written down as an intent, and carried out from the outbox.</summary>
internal abstract class OrderAction(OrderActing acting, string name, IntentKind kind, StoreAbility ability) : IAction
{
    private static readonly ActionParameter[] Common =
    [
        new("reason", "id", IsRequired: false), new("conversation", "id", IsRequired: false), new("note", "text", IsRequired: false, IntentLimits.LongestNote),
    ];

    public string Name => name;

    public string Permission => Permissions.ActOnOrders.Name;

    public IntentKind Kind => kind;

    public StoreAbility Ability => ability;

    public IReadOnlyList<ActionParameter> Parameters => [.. Own, .. Common];

    protected abstract IReadOnlyList<ActionParameter> Own { get; }

    public async Task<ActionOutlook?> Preview(Guid subject, JsonElement parameters, CancellationToken ct) =>
        await acting.Open(OrderId.From(subject), ct) is { } scene ? await acting.Preview(this, scene, parameters, ct) : null;

    public async Task<ActionResult?> Run(Guid subject, JsonElement parameters, CancellationToken ct) =>
        await acting.Open(OrderId.From(subject), ct) is { } scene ? await acting.Run(this, scene, parameters, ct) : null;

    /// <summary>Whether the order as it is allows it at all; the desk shows the reason on the button. Null: it does.</summary>
    public abstract Error? WhyNot(Scene scene);

    /// <param name="reason">Chosen from the merchant's list; null when none was.</param>
    public abstract (Error? Error, Plan? Plan) Decide(Scene scene, JsonElement parameters, GestureReason? reason);

    /// <summary>What was asked for on the order as it is now that somebody said yes; the rule that it breaks by now.</summary>
    public virtual (Error? Error, StoreAct Act) Renew(Scene scene, StoreAct asked) => (null, asked);

    protected static T? Read<T>(JsonElement parameters, string name) =>
        parameters.ValueKind == JsonValueKind.Object && parameters.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value.Deserialize<T>(Json.Stored)
            : default;
}

/// <summary>An order with what is under way for it, and what its customer is at the store.</summary>
/// <param name="Groups">Of the customer, at the store.</param>
internal sealed record Scene(Order Order, IStorePlatform Platform, bool IsConnected, Promised Promised, IReadOnlyList<string> Groups)
{
    public Gesture Gesture(string kind, Money cost, ReasonId? reason) => new(kind, cost, Order.Totals.Total, reason, Groups);
}
