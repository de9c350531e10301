using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Connecting;
using Regulars.Commerce.Intents;
using Regulars.Commerce.Settings;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Platform;
using Regulars.Platform.Audit;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Acting;

/// <summary>What all actions on orders go through: the order and its store, authority, the intent, the audit log and the timeline.</summary>
internal sealed class OrderActing(
    RegularsDb db, OpenStore stores, IAuthority authority, IConversationsOfCustomers conversations, MoneySettings settings, EventOutbox outbox, AuditLog audit, TellOfIntents tell,
    Actor by, IClock clock)
{
    public async Task<Scene?> Open(OrderId id, CancellationToken ct)
    {
        var order = await db.Orders.Include(order => order.Lines).Include(order => order.Parcels).AsSplitQuery().SingleOrDefaultAsync(order => order.Id == id, ct);
        if (order is null)
            return null;
        var store = await db.Stores.AsNoTracking().SingleAsync(store => store.Id == order.StoreId, ct);
        var begun = await db.Intents.AsNoTracking().Where(intent => intent.OrderId == id)
            .Where(intent => intent.State != IntentState.Asked && intent.State != IntentState.Refused && intent.State != IntentState.Withdrawn && intent.State != IntentState.Rejected)
            .ToListAsync(ct);
        var groups = order.AccountId is { } account
            ? await db.StoreAccounts.AsNoTracking().Where(known => known.StoreId == order.StoreId && known.ExternalId == account).Select(known => known.Groups).SingleOrDefaultAsync(ct)
            : null;
        return new Scene(order, stores.Platform(store.Platform)!, store is { DisconnectedAt: null, IsPaused: false },
            Promised.Of(order, [.. begun.Select(Begun.From)]), groups ?? []);
    }

    /// <summary>Why this cannot be done with this order now, whatever is asked; null: it can.</summary>
    public static Error? WhyNot(OrderAction action, Scene scene)
    {
        if (scene.Platform.Cannot.TryGetValue(action.Ability, out var reason))
            return CommerceErrors.StoreCannot(reason);
        return scene.IsConnected ? action.WhyNot(scene) : CommerceErrors.StoreAsleep;
    }

    public async Task<ActionOutlook> Preview(OrderAction action, Scene scene, JsonElement parameters, CancellationToken ct)
    {
        var (error, plan, _) = await Decide(action, scene, parameters, ct);
        if (error is not null)
            return new ActionOutlook(error, null);
        var allowance = await Look(plan!, ct);
        return new ActionOutlook(null, new ActionPreview(plan!.Effect, plan.Gesture?.Cost)
        {
            Figures = plan.Figures,
            NeedsApproval = allowance is { IsWithin: false },
            Beyond = allowance?.Beyond is { } beyond ? JsonNamingPolicy.KebabCaseLower.ConvertName(beyond.ToString()) : null,
            Left = allowance?.Left,
            Limit = allowance?.Limit,
            HoldSeconds = plan.IsFinal ? await settings.HoldSeconds(ct) : 0,
        });
    }

    public async Task<ActionResult> Run(OrderAction action, Scene scene, JsonElement parameters, CancellationToken ct)
    {
        var (error, plan, reason) = await Decide(action, scene, parameters, ct);
        if (error is not null)
            return new ActionResult(error);
        var (order, now, id) = (scene.Order, clock.GetCurrentInstant(), TypedId.New<IntentId>());
        var key = $"RG-{id.Value:N}";
        var conversation = Parse<ConversationId>(parameters, "conversation");
        if (conversation is { } there && order.CustomerId is { } customer && (await conversations.Hear(there, 0, ct))?.Customer != customer)
            return new ActionResult(CommerceErrors.OtherCustomer);
        var intent = new Intent(
            id, action.Kind, plan!.Act(key), new IntentSubject(order.StoreId, order.Id, order.Number, order.CustomerId, conversation), plan.Gesture?.Cost, reason?.Id, by, now);
        order.Engage();
        db.Add(intent);
        var own = await Take(plan, key, ct);
        if (own is null or { IsWithin: true })
        {
            intent.Begin(plan.IsFinal ? Duration.FromSeconds(await settings.HoldSeconds(ct)) : Duration.Zero, now);
            await outbox.Schedule(new IntentDue(id, order.Id), intent.DueAt!.Value, id.ToString(), ct);
        }
        else
        {
            var note = parameters.TryGetProperty("note", out var said) ? said.GetString() : null;
            intent.Ask(await authority.Ask(by, new ApprovalCase(key, plan.Gesture!, conversation, order.Number, order.CustomerName, note, order.Id, own), ct));
            await tell.Of(intent, ct);
        }
        audit.Record(action.Name, order.Id.ToString(), new { intent = id, order = order.Number, cost = plan.Gesture?.Cost, reason = reason?.Name, plan.Effect, intent.State });
        return new ActionResult(null, intent.State == IntentState.Held ? new ActionUndo("order.withdraw", JsonSerializer.SerializeToElement(new { intent = id }, Json.Stored)) : null, id.Value);
    }

    /// <summary>Null: it needs no authority.</summary>
    private async Task<Allowance?> Take(Plan plan, string key, CancellationToken ct) =>
        await Look(plan, ct) is var own && own is { IsWithin: true } ? await authority.Take(by, plan.Gesture!, key, ct) : own;

    /// <summary>Whoever has a limit does not decide alone on what no limit can measure. Null: it needs no authority.</summary>
    private async Task<Allowance?> Look(Plan plan, CancellationToken ct)
    {
        if (plan.Gesture is not { } gesture)
            return null;
        var allowance = await authority.Look(by, gesture, ct);
        var beyond = gesture.Cost.MinorUnits <= 0 ? Beyond.Unpriced : plan.Beyond;
        return allowance is { IsWithin: true, Limit: not null } ? allowance with { Beyond = beyond } : allowance;
    }

    private async Task<(Error? Error, Plan? Plan, GestureReason? Reason)> Decide(OrderAction action, Scene scene, JsonElement parameters, CancellationToken ct)
    {
        if (WhyNot(action, scene) is { } why)
            return (why, null, null);
        var chosen = Parse<ReasonId>(parameters, "reason");
        var reason = chosen is { } id ? await authority.FindReason(id, ct) : null;
        if (chosen is not null && reason is null)
            return (CommerceErrors.NoSuchReason, null, null);
        var (error, plan) = action.Decide(scene, parameters, reason);
        return (error, plan, reason);
    }

    private static T? Parse<T>(JsonElement parameters, string name) where T : struct, ITypedId<T> =>
        parameters.ValueKind == JsonValueKind.Object && parameters.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            && TypedId.TryParse<T>(value.GetString(), out var id)
            ? id
            : null;
}
