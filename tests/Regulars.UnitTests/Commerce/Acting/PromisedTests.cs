using Regulars.Commerce.Acting;
using Regulars.Commerce.Orders;
using Regulars.Commerce.Stores;
using Regulars.Contracts;

namespace Regulars.UnitTests.Commerce.Acting;

/// <summary>What was begun with an order is not free for another, and nothing of it is counted twice.</summary>
public sealed class PromisedTests
{
    [Fact]
    public void Of_a_refund_that_stands_in_the_books_by_half_the_other_half_is_still_on_its_way()
    {
        var order = new AnOrder().With("a", 1, 5000).Paid("first", 2000, refunded: 2000).Paid("second", 3000).Booked("first", 2000, "By us [RG-1]").Build();

        var promised = Promised.Of(order, [Open(Refund(("first", 2000), ("second", 3000)))]);

        Assert.Equal(0, RefundPlan.LeftOf(order, promised).MinorUnits);
        Assert.Equal([("second", 3000L)], promised.OfPayments.Select(payment => (payment.Key, payment.Value)));
    }

    [Fact]
    public void What_a_person_found_in_the_store_is_not_taken_off_a_second_time()
    {
        var order = new AnOrder().With("a", 1, 5000).Paid("p", 5000, refunded: 2000).Booked("p", 2000, "By hand").Build();

        var promised = Promised.Of(order, [new Begun(Refund(("p", 2000)), IsOpen: false, IsSaid: true)]);

        Assert.Equal(3000, RefundPlan.LeftOf(order, promised).MinorUnits);
    }

    [Fact]
    public void An_order_that_is_being_cancelled_has_nothing_left()
    {
        var order = new AnOrder().With("a", 1, 5000).Paid("p", 5000).Build();

        Assert.Equal(0, RefundPlan.LeftOf(order, Promised.Of(order, [Open(new CancelOrder("RG-2", "order-1", true, null))])).MinorUnits);
    }

    [Fact]
    public void Shipping_is_paid_back_once()
    {
        var order = new AnOrder().With("a", 1, 5000).Shipped(490).Paid("p", 5490).Build();
        var before = Promised.Of(order, [Open(Refund(("p", 300)) with { Shipping = Dollars(300) })]);

        Assert.Equal("more_than_paid", RefundPlan.Make(order, new RefundWish([], Dollars(191), null, false), before).Error?.Code);
        Assert.Null(RefundPlan.Make(order, new RefundWish([], Dollars(190), null, false), before).Error);
    }

    [Fact]
    public void A_piece_is_counted_in_once()
    {
        var order = new AnOrder().With("a", 2, 5000).Paid("p", 5000).Build();
        var before = Promised.Of(order, [Open(Refund(("p", 500)) with { Lines = [new LineShare("a", 1, Dollars(500))], Restock = true })]);

        Assert.Equal("counted_in", RefundPlan.Make(order, Lines(2, 1000, restock: true), before).Error?.Code);
        Assert.Null(RefundPlan.Make(order, Lines(1, 1000, restock: true), before).Error);
        Assert.Null(RefundPlan.Make(order, Lines(2, 1000, restock: false), before).Error);
    }

    [Fact]
    public void What_was_allowed_late_comes_from_the_payments_that_still_can()
    {
        var order = new AnOrder().With("a", 1, 5000).Paid("first", 2000, refunded: 2000).Paid("second", 3000).Build();
        var asked = Refund(("first", 1500)) with { Lines = [new LineShare("a", 1, Dollars(1500))] };

        var (error, renewed) = RefundPlan.Renew(order, asked, Promised.Nothing);

        Assert.Null(error);
        Assert.Equal([("second", 1500L)], renewed!.From.Select(share => (share.Payment, share.Amount.MinorUnits)));
    }

    [Fact]
    public void What_was_allowed_late_is_not_paid_for_a_line_that_somebody_else_paid_back()
    {
        var order = new AnOrder().With("a", 1, 3000).With("b", 1, 3000).Paid("p", 6000).Build();
        var asked = Refund(("p", 3000)) with { Lines = [new LineShare("a", 1, Dollars(3000))] };
        var meanwhile = Open(Refund(("p", 3000)) with { Key = "RG-9", Lines = asked.Lines });

        Assert.Equal("more_than_paid", RefundPlan.Renew(order, asked, Promised.Of(order, [meanwhile])).Error?.Code);
    }

    private static Begun Open(StoreAct act) => new(act, IsOpen: true, IsSaid: false);

    private static RefundPayment Refund(params (string Payment, long Cents)[] from) =>
        new("RG-1", "order-1", [.. from.Select(share => new PaymentShare(share.Payment, Dollars(share.Cents)))], [], Dollars(0), Restock: false, Reason: null);

    private static RefundWish Lines(int quantity, long cents, bool restock) => new([new WishedLine("a", quantity, Dollars(cents))], null, null, restock);

    private static Money Dollars(long cents) => Money.FromMinorUnits(cents, "USD");
}
