using Microsoft.EntityFrameworkCore;
using Regulars.Commerce.Intents;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Team;
using Regulars.Platform.Audit;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Acting;

/// <summary>What was asked for is done, or ends, when somebody has answered. Meanwhile the order may have changed: then it is refused with the reason.</summary>
internal sealed class CarryOnWhenApproved(RegularsDb db, OrderActing acting, IEnumerable<IAction> actions, EventOutbox outbox, IAuthority authority, TellOfIntents tell, AuditLog audit) : IReactTo<ApprovalAnswered>
{
    public async Task React(ApprovalAnswered happened, CancellationToken ct)
    {
        var approval = (ApprovalId?)happened.Approval;
        if (await db.Intents.SingleOrDefaultAsync(intent => intent.ApprovalId == approval, ct) is not { } intent)
            return;
        if (happened.Answer != ApprovalAnswer.Approved)
        {
            if (intent.Reject(happened.By, happened.Note, happened.At))
                await tell.Of(intent, ct);
            return;
        }
        if (!intent.Approve(happened.By, happened.Note, happened.At))
        {
            await authority.GiveBack(happened.Key, ct);
            return;
        }
        if (await Renew(intent, ct) is { } error)
        {
            intent.Refuse(Stores.StoreFault.Declined, error.Detail, happened.At);
            await authority.GiveBack(happened.Key, ct);
            await tell.Of(intent, ct);
            return;
        }
        audit.Record("order.approved", intent.OrderId.ToString(), new { intent = intent.Id, order = intent.OrderNumber, by = happened.By.Name });
        await outbox.Schedule(new IntentDue(intent.Id, intent.OrderId), happened.At, intent.Id.ToString(), ct);
    }

    /// <summary>The rule that it breaks by now; a store that sleeps is no reason, it waits for that.</summary>
    private async Task<Error?> Renew(Intent intent, CancellationToken ct)
    {
        if (await acting.Open(intent.OrderId, ct) is not { } scene)
            return CommerceErrors.OrderGone;
        scene.Order.Engage();
        var action = actions.OfType<OrderAction>().First(action => action.Kind == intent.Kind);
        if (action.WhyNot(scene) is { } why)
            return why;
        var (error, act) = action.Renew(scene, intent.Act);
        intent.Renew(act);
        return error;
    }
}
