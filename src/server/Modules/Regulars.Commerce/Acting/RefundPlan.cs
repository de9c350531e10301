using Regulars.Commerce.Orders;
using Regulars.Commerce.Stores;
using Regulars.Contracts;

namespace Regulars.Commerce.Acting;

/// <summary>What somebody wants paid back: lines with their share, shipping, or a sum for nothing in particular.</summary>
/// <param name="Amount">Only without lines and shipping: a sum never overrides what stands in lines.</param>
internal sealed record RefundWish(IReadOnlyList<WishedLine> Lines, Money? Shipping, Money? Amount, bool Restock);

/// <param name="Amount">Null: what was paid for so many pieces.</param>
internal sealed record WishedLine(string Line, int Quantity, Money? Amount);

/// <summary>A refund of an order, checked and reckoned: every sum that is shown before anybody confirms.</summary>
/// <param name="Tax">In <paramref name="Total"/>.</param>
/// <param name="Left">What can be paid back now, before this.</param>
internal sealed record RefundPlan(IReadOnlyList<PaymentShare> From, IReadOnlyList<LineShare> Lines, Money Items, Money Shipping, Money Other, Money Tax, Money Total, Money Left)
{
    /// <summary>What was taken and is neither paid back nor on its way back.</summary>
    public static Money LeftOf(Order order, Promised promised) => Money.FromMinorUnits(order.Details.Payments.Sum(payment => LeftOf(payment, promised)), order.Currency);

    private static long LeftOf(OrderPayment payment, Promised promised) =>
        promised.IsCancelling ? 0 : Math.Max(0, payment.Captured.MinorUnits - payment.Refunded.MinorUnits - promised.OfPayments.GetValueOrDefault(payment.Id));

    /// <summary>Null and the rule that it breaks, or the plan.</summary>
    public static (Error? Error, RefundPlan? Plan) Make(Order order, RefundWish wish, Promised promised)
    {
        var left = LeftOf(order, promised);
        if (wish.Lines.Select(line => line.Amount).Append(wish.Shipping).Append(wish.Amount).Any(money => money is { } given && given.Currency != order.Currency))
            return (CommerceErrors.OtherCurrency(order.Currency), null);
        if (wish.Amount is not null && (wish.Lines.Count > 0 || wish.Shipping is { MinorUnits: not 0 }))
            return (CommerceErrors.SumBesideLines, null);
        var lines = new List<LineShare>();
        var tax = 0m;
        foreach (var wished in wish.Lines)
        {
            if (order.Lines.FirstOrDefault(line => line.Told.Id == wished.Line)?.Told is not { } line || lines.Exists(share => share.Line == wished.Line))
                return (CommerceErrors.NoSuchLine, null);
            if (wished.Quantity < 1 || wished.Quantity > line.Quantity)
                return (CommerceErrors.NotSoMany(line.Title, line.Quantity), null);
            var share = new LineShare(line.Id, wished.Quantity, wished.Amount ?? ShareOf(line, wished.Quantity));
            if (Check(line, share, wish.Restock, promised) is { } error)
                return (error, null);
            lines.Add(share);
            tax += Part(line.Tax, share.Amount, line.Paid);
        }
        var nothing = Money.FromMinorUnits(0, order.Currency);
        var shipping = wish.Shipping ?? nothing;
        if (CheckShipping(order, shipping, promised) is { } tooMuch)
            return (tooMuch, null);
        var other = wish.Amount ?? nothing;
        tax += Part(ShippingTax(order), shipping, order.Totals.Shipping) + Part(order.Totals.Tax, other, order.Totals.Total);
        var items = lines.Aggregate(nothing, (sum, share) => sum + share.Amount);
        var total = items + shipping + other;
        if (total.MinorUnits <= 0)
            return (CommerceErrors.NothingToRefund, null);
        if (total.MinorUnits > left.MinorUnits)
            return (CommerceErrors.MoreThanLeft(total, left), null);
        var taxIn = Money.FromMinorUnits((long)Math.Round(tax, MidpointRounding.AwayFromZero), order.Currency);
        return (null, new RefundPlan(Shares(order, total, promised), lines, items, shipping, other, taxIn, total, left));
    }

    /// <summary>A refund that waited for somebody's word, on the order as it is by then: from the payments that can still give it. Null and the rule that it breaks now, or the refund.</summary>
    public static (Error? Error, RefundPayment? Refund) Renew(Order order, RefundPayment refund, Promised promised)
    {
        foreach (var share in refund.Lines)
        {
            if (order.Lines.FirstOrDefault(line => line.Told.Id == share.Line)?.Told is not { } line)
                return (CommerceErrors.NoSuchLine, null);
            if (Check(line, share, refund.Restock, promised) is { } error)
                return (error, null);
        }
        if (CheckShipping(order, refund.Shipping, promised) is { } tooMuch)
            return (tooMuch, null);
        var (total, left) = (refund.Amount(), LeftOf(order, promised));
        return total.MinorUnits > left.MinorUnits
            ? (CommerceErrors.MoreThanLeft(total, left), null)
            : (null, refund with { From = Shares(order, total, promised) });
    }

    private static Error? Check(StoreLine line, LineShare share, bool restock, Promised promised)
    {
        var open = Rest(line.Paid, promised.OfLines.GetValueOrDefault(line.Id));
        if (share.Amount.MinorUnits < 0 || share.Amount.MinorUnits > open.MinorUnits)
            return CommerceErrors.MoreThanPaid(line.Title, open);
        var countable = line.Quantity - promised.Restocked.GetValueOrDefault(line.Id);
        return restock && share.Quantity > countable ? CommerceErrors.CountedIn(line.Title, Math.Max(0, countable)) : null;
    }

    private static Error? CheckShipping(Order order, Money shipping, Promised promised)
    {
        var open = Rest(order.Totals.Shipping, promised.Shipping);
        return shipping.MinorUnits < 0 || shipping.MinorUnits > open.MinorUnits ? CommerceErrors.MoreThanPaid("Shipping", open) : null;
    }

    private static Money Rest(Money whole, long taken) => Money.FromMinorUnits(Math.Max(0, whole.MinorUnits - taken), whole.Currency);

    /// <summary>The last pieces take what rounding left over, so that all pieces together are what was paid.</summary>
    public static Money ShareOf(StoreLine line, int quantity) => quantity >= line.Quantity
        ? line.Paid
        : Money.FromMinorUnits((long)Math.Round((decimal)line.Paid.MinorUnits * quantity / line.Quantity, MidpointRounding.AwayFromZero), line.Paid.Currency);

    /// <summary>In the order in which it was paid.</summary>
    private static List<PaymentShare> Shares(Order order, Money total, Promised promised)
    {
        var shares = new List<PaymentShare>();
        var open = total.MinorUnits;
        foreach (var payment in order.Details.Payments)
        {
            var take = Math.Min(open, LeftOf(payment, promised));
            if (take <= 0)
                continue;
            shares.Add(new PaymentShare(payment.Id, Money.FromMinorUnits(take, total.Currency)));
            open -= take;
        }
        return shares;
    }

    private static Money ShippingTax(Order order) =>
        Money.FromMinorUnits(Math.Max(0, order.Totals.Tax.MinorUnits - order.Lines.Sum(line => line.Told.Tax.MinorUnits)), order.Currency);

    private static decimal Part(Money tax, Money amount, Money of) => of.MinorUnits == 0 ? 0 : (decimal)tax.MinorUnits * amount.MinorUnits / of.MinorUnits;
}
