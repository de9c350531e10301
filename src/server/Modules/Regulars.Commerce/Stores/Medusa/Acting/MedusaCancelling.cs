using NodaTime;
using Regulars.Contracts;

namespace Regulars.Commerce.Stores.Medusa.Acting;

/// <summary>Cancels. Medusa itself gives back what was taken, lets go what was only authorized, and frees the goods; none of it carries a note, so the order is marked first.</summary>
internal sealed class MedusaCancelling(StoreHttp http, MedusaOrders orders)
{
    /// <summary>A provider takes its time to pay back, and the order counts as cancelled after that.</summary>
    private static readonly TimeSpan LongestRepaying = TimeSpan.FromMinutes(2);

    public async Task<StoreReceipt> Do(CancelOrder act, CancellationToken ct)
    {
        if (!act.Restock)
            throw MedusaActs.No("Medusa always counts the goods of a cancelled order back in.");
        var order = await orders.Read(act.Order, ct);
        if (Found(order, act) is { } done)
            return done;
        if (order.CanceledAt is not null)
            throw MedusaActs.No("The order was cancelled in the store already.");
        if (order.Fulfillments.Whole().Any(parcel => parcel.CanceledAt is null))
            throw MedusaActs.No("Something of the order is packed or sent already. Only what is still in the warehouse can be cancelled.");
        await orders.RefuseWhileChanged(act.Order, ct);
        await Cancel(order, act, ct);
        return await HalfDone.Go(true, async () => Found(await orders.Read(act.Order, ct), act) ??
            throw new StoreException(StoreFault.Broken, StoreStep.Act, "The store took the cancellation, and the order is not cancelled."));
    }

    public async Task<StoreReceipt?> Find(CancelOrder act, CancellationToken ct) => await orders.Find(act.Order, ct) is { } order ? Found(order, act) : null;

    private async Task Cancel(MedusaOrder before, CancelOrder act, CancellationToken ct)
    {
        try
        {
            await orders.Mark(act.Order, act.Key, act.Reason.NotEmpty() is { } why ? $"Cancellation: {why}" : "Cancellation", null, ct);
            await http.Post<Answer>($"/admin/orders/{Uri.EscapeDataString(act.Order)}/cancel?fields=id", new { }, ct);
        }
        catch (StoreException no) when (no.Fault == StoreFault.Declined)
        {
            // Medusa gives the money back first, and may then say no.
            var now = await HalfDone.Go(true, () => orders.Read(act.Order, ct));
            if (Found(now, act) is not null)
                return;
            if (now.CanceledAt is null && Moved(now) != Moved(before))
                throw new StoreException(StoreFault.Broken, no.Step, $"The store moved money and did not cancel. {no.Message}", cause: no);
            throw;
        }
    }

    private static StoreReceipt? Found(MedusaOrder order, CancelOrder act)
    {
        if (order.CanceledAt is not { } at || !MedusaOrders.IsMarked(order, act.Key))
            return null;
        var repaid = PaymentsFromMedusa.Of(order).SelectMany(payment => payment.Refunds.Whole())
            .Where(refund => refund.Note.NotEmpty() is null && refund.CreatedAt >= at - LongestRepaying)
            .Sum(refund => refund.Amount).In(MedusaMoney.Currency(order.CurrencyCode));
        return new StoreReceipt(order.Id, null, repaid.MinorUnits == 0 ? null : repaid, Instant.FromDateTimeOffset(at));
    }

    private static (decimal Refunded, int LetGo) Moved(MedusaOrder order)
    {
        var payments = PaymentsFromMedusa.Of(order);
        return (payments.SelectMany(payment => payment.Refunds.Whole()).Sum(refund => refund.Amount), payments.Count(payment => payment.CanceledAt is not null));
    }

    private sealed record Answer(MedusaNamed Order);
}
