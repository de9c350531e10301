using Regulars.Commerce.Intents;
using Regulars.Commerce.Orders;
using Regulars.Commerce.Stores;

namespace Regulars.Commerce.Acting;

/// <summary>Something that was decided for an order and did not end without effect.</summary>
/// <param name="IsOpen">Its end is not known yet.</param>
/// <param name="IsSaid">A person said that it happened, having seen it in the store: its money stands in the books under whatever note, not under our key.</param>
internal sealed record Begun(StoreAct Act, bool IsOpen, bool IsSaid)
{
    public static Begun From(Intent intent) => new(intent.Act, intent.IsUnderWay, intent is { State: IntentState.Done, Receipt: null });
}

/// <summary>What was begun with an order and is not free for another: money as far as it does not stand in the store's books yet; all else wholly, for no store keeps it by line.</summary>
/// <param name="OfPayments">By the store's id of the payment, in minor units.</param>
/// <param name="OfLines">Money by line, in minor units.</param>
/// <param name="Shipping">In minor units.</param>
/// <param name="Restocked">Pieces by line that were counted in with a refund.</param>
/// <param name="Replaced">Pieces by line that were sent again.</param>
/// <param name="IsCancelling">The store is asked to cancel, and with that to pay back all that is left.</param>
/// <param name="IsRefunding">The end of a refund is not known yet.</param>
internal sealed record Promised(
    IReadOnlyDictionary<string, long> OfPayments,
    IReadOnlyDictionary<string, long> OfLines,
    long Shipping,
    IReadOnlyDictionary<string, int> Restocked,
    IReadOnlyDictionary<string, int> Replaced,
    bool IsCancelling,
    bool IsRefunding)
{
    public static Promised Nothing { get; } = new(
        new Dictionary<string, long>(), new Dictionary<string, long>(), 0, new Dictionary<string, int>(), new Dictionary<string, int>(), IsCancelling: false, IsRefunding: false);

    public static Promised Of(Order order, IReadOnlyList<Begun> begun)
    {
        var refunds = begun.Select(one => one.Act).OfType<RefundPayment>().ToList();
        var open = begun.Where(one => !one.IsSaid).Select(one => one.Act).OfType<RefundPayment>()
            .SelectMany(refund => refund.From.Where(share => !IsBooked(order, refund.Key, share.Payment)));
        return new Promised(
            Sum(open, share => share.Payment, share => share.Amount.MinorUnits),
            Sum(refunds.SelectMany(refund => refund.Lines), share => share.Line, share => share.Amount.MinorUnits),
            refunds.Sum(refund => refund.Shipping.MinorUnits),
            Count(refunds.Where(refund => refund.Restock).SelectMany(refund => refund.Lines)),
            Count(begun.Select(one => one.Act).OfType<SendReplacement>().SelectMany(again => again.Lines)),
            order.CancelledAt is null && begun.Any(one => one is { Act: CancelOrder, IsSaid: false }),
            begun.Any(one => one is { Act: RefundPayment, IsOpen: true }));
    }

    /// <summary>A refund from two payments is two in the books, and may stand there by half.</summary>
    private static bool IsBooked(Order order, string key, string payment) => order.Details.Refunds.Any(
        booked => (booked.PaymentId is null || booked.PaymentId == payment) && booked.Note?.Contains(key, StringComparison.Ordinal) == true);

    private static Dictionary<string, long> Sum<T>(IEnumerable<T> shares, Func<T, string> of, Func<T, long> amount) =>
        shares.GroupBy(of).ToDictionary(same => same.Key, same => same.Sum(amount));

    private static Dictionary<string, int> Count(IEnumerable<LineShare> shares) => shares.GroupBy(share => share.Line).ToDictionary(same => same.Key, same => same.Sum(share => share.Quantity));
}
