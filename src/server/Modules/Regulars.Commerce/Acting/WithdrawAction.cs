using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Intents;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Team;
using Regulars.Platform.Audit;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Acting;

/// <summary>Takes back what waits for its hold window or for an approval.</summary>
internal sealed class WithdrawAction(RegularsDb db, IAuthority authority, EventOutbox outbox, AuditLog audit, TellOfIntents tell, Actor by, IClock clock) : IAction
{
    public string Name => "order.withdraw";

    public string Permission => Permissions.ActOnOrders.Name;

    public IReadOnlyList<ActionParameter> Parameters => [new("intent", "id", IsRequired: true)];

    public async Task<ActionOutlook?> Preview(Guid subject, JsonElement parameters, CancellationToken ct)
    {
        if (await Find(db.Intents.AsNoTracking(), subject, parameters, ct) is not { } intent)
            return null;
        return intent.Withdraw(by, clock.GetCurrentInstant()).Error is { } error
            ? new ActionOutlook(error, null)
            : new ActionOutlook(null, new ActionPreview($"Withdraws what was to be done with order {intent.OrderNumber}.", Cost: null));
    }

    public async Task<ActionResult?> Run(Guid subject, JsonElement parameters, CancellationToken ct)
    {
        if (await Find(db.Intents, subject, parameters, ct) is not { } intent)
            return null;
        var outcome = intent.Withdraw(by, clock.GetCurrentInstant());
        if (outcome.IsChange)
        {
            await outbox.Cancel<IntentDue>(intent.Id.ToString(), ct);
            await authority.GiveBack(intent.Act.Key, ct);
            await tell.Of(intent, ct);
            audit.Record("order.withdrawn", intent.OrderId.ToString(), new { intent = intent.Id, order = intent.OrderNumber });
        }
        return new ActionResult(outcome.Error);
    }

    private static async Task<Intent?> Find(IQueryable<Intent> intents, Guid order, JsonElement parameters, CancellationToken ct)
    {
        var (id, of) = (IntentId.From(parameters.GetProperty("intent").GetGuid()), OrderId.From(order));
        return await intents.SingleOrDefaultAsync(intent => intent.Id == id && intent.OrderId == of, ct);
    }
}
