using NodaTime;
using Regulars.Contracts;

namespace Regulars.Commerce.Stores.Medusa.Acting;

/// <summary>Pays back, once for each payment, with the key in the note that Medusa keeps.</summary>
internal sealed class MedusaRefunds(StoreHttp http, MedusaOrders orders, IClock clock)
{
    /// <summary>No payment provider takes longer to answer Medusa.</summary>
    private static readonly Duration LongestPaying = Duration.FromMinutes(5);

    public async Task<StoreReceipt> Do(RefundPayment act, CancellationToken ct)
    {
        if (act.Restock)
            throw MedusaActs.No("Medusa counts goods in when their return arrives, not with a refund.");
        var order = await orders.Read(act.Order, ct);
        RefuseWhilePaying(order, act.Key);
        if (Found(order, act) is { } done)
            return done;
        var begun = Paid(order, act.Key).Any();
        await HalfDone.Go(begun, () => Check(order, act, ct));
        foreach (var share in Shares(act).Where(share => PaidFrom(order, share.Payment, act.Key) is null))
        {
            await HalfDone.Go(begun, () => Pay(share, act, ct));
            begun = true;
        }
        return await HalfDone.Go(begun, async () => Found(await orders.Read(act.Order, ct), act) ?? throw Untold());
    }

    public async Task<StoreReceipt?> Find(RefundPayment act, CancellationToken ct)
    {
        if (await orders.Find(act.Order, ct) is not { } order)
            return null;
        RefuseWhilePaying(order, act.Key);
        return Found(order, act);
    }

    /// <summary>
    /// Medusa writes a refund down before it asks the payment provider, and crosses it out again when that says no. Whoever lost its answer must not take it for paid before.
    /// </summary>
    private void RefuseWhilePaying(MedusaOrder order, string key)
    {
        var through = order.Transactions.Whole().Select(transaction => transaction.ReferenceId).ToHashSet();
        var latest = clock.GetCurrentInstant() - LongestPaying;
        if (Paid(order, key).Any(refund => !through.Contains(refund.Id) && Instant.FromDateTimeOffset(refund.CreatedAt) > latest))
            throw new StoreException(StoreFault.NoAnswer, StoreStep.Read, "The store may still be paying it back.");
    }

    private async Task Check(MedusaOrder order, RefundPayment act, CancellationToken ct)
    {
        var currency = MedusaMoney.Currency(order.CurrencyCode);
        foreach (var share in Shares(act).Where(share => PaidFrom(order, share.Payment, act.Key) is null))
        {
            if (share.Amount.Currency != currency)
                throw MedusaActs.No($"The order is in {currency}: {share.Amount} cannot be paid back.");
            var payment = PaymentsFromMedusa.Of(order).FirstOrDefault(payment => payment.Id == share.Payment) ?? throw MedusaActs.No("The order has no such payment.");
            var told = PaymentsFromMedusa.Told(payment, currency);
            if (told.Captured.MinorUnits == 0)
                throw MedusaActs.No("Nothing of this payment was taken yet, so there is nothing to pay back. Cancel the order instead.");
            if (share.Amount.MinorUnits <= 0 || share.Amount.MinorUnits > (told.Captured - told.Refunded).MinorUnits)
                throw MedusaActs.No($"{share.Amount} cannot be paid back: {told.Captured - told.Refunded} of {told.Captured} are left.");
        }
        await orders.RefuseWhileChanged(act.Order, ct);
    }

    private async Task Pay(PaymentShare share, RefundPayment act, CancellationToken ct)
    {
        try
        {
            var answer = await http.Post<Answer>(
                $"/admin/payments/{Uri.EscapeDataString(share.Payment)}/refund",
                new { amount = share.Amount.Amount, note = MedusaActs.Signed(act.Reason.NotEmpty() ?? "Refund", act.Key) },
                ct);
            if (answer.Payment.Id != share.Payment)
                throw Untold();
        }
        catch (StoreException no) when (no.Fault == StoreFault.Declined)
        {
            // Of refunds at one moment Medusa pays all and says no to all but one. Its no is one only when the key is nowhere.
            if (PaidFrom(await HalfDone.Go(true, () => orders.Read(act.Order, ct)), share.Payment, act.Key) is null)
                throw;
        }
    }

    private static StoreReceipt? Found(MedusaOrder order, RefundPayment act)
    {
        var paid = Paid(order, act.Key).ToList();
        if (paid.Count == 0 || Shares(act).Any(share => PaidFrom(order, share.Payment, act.Key) is null))
            return null;
        var amount = paid.Sum(refund => refund.Amount).In(MedusaMoney.Currency(order.CurrencyCode));
        return new StoreReceipt(paid[0].Id, null, amount, Instant.FromDateTimeOffset(paid.Max(refund => refund.CreatedAt)));
    }

    private static IEnumerable<MedusaRefund> Paid(MedusaOrder order, string key) =>
        PaymentsFromMedusa.Of(order).SelectMany(payment => payment.Refunds.Whole()).Where(refund => MedusaActs.IsSigned(refund.Note, key));

    private static MedusaRefund? PaidFrom(MedusaOrder order, string payment, string key) =>
        PaymentsFromMedusa.Of(order).Where(one => one.Id == payment).SelectMany(one => one.Refunds.Whole()).FirstOrDefault(refund => MedusaActs.IsSigned(refund.Note, key));

    /// <summary>One of each payment.</summary>
    private static IEnumerable<PaymentShare> Shares(RefundPayment act) =>
        act.From.GroupBy(share => share.Payment, (payment, shares) => new PaymentShare(payment, shares.Select(share => share.Amount).Aggregate((sum, amount) => sum + amount)));

    private static StoreException Untold() => new(StoreFault.Broken, StoreStep.Act, "The store took the refund and tells of another.");

    private sealed record Answer(MedusaNamed Payment);
}

/// <summary>Whatever has an id; the rest of it is not looked at.</summary>
internal sealed record MedusaNamed(string Id);
