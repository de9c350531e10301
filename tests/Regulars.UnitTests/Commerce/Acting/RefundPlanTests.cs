using FsCheck;
using FsCheck.Fluent;
using Regulars.Commerce.Acting;
using Regulars.Commerce.Stores;
using Regulars.Contracts;

namespace Regulars.UnitTests.Commerce.Acting;

public sealed class RefundPlanTests
{
    [Fact]
    public void A_line_gives_back_what_was_paid_for_it_with_its_tax()
    {
        var order = new AnOrder().With("a", 2, 3001, 500).With("b", 1, 1000, 160).Shipped(490, 80).Paid("p", 4491).Build();

        var plan = Made(RefundPlan.Make(order, Lines(("a", 2)), Promised.Nothing));

        Assert.Equal((3001, 500, 4491), (plan.Total.MinorUnits, plan.Tax.MinorUnits, plan.Left.MinorUnits));
        Assert.Equal([("p", 3001L)], plan.From.Select(share => (share.Payment, share.Amount.MinorUnits)));
    }

    [Fact]
    public void Pieces_of_a_line_share_what_was_paid_and_nothing_is_lost_to_rounding()
    {
        var order = new AnOrder().With("a", 3, 1000).Paid("p", 1000).Build();

        Assert.Equal([333L, 667L, 1000L], new[] { 1, 2, 3 }.Select(pieces => Made(RefundPlan.Make(order, Lines(("a", pieces)), Promised.Nothing)).Total.MinorUnits));
    }

    [Fact]
    public void Shipping_holds_its_own_tax_and_a_sum_for_nothing_in_particular_its_share()
    {
        var order = new AnOrder().With("a", 1, 1000, 160).Shipped(500, 80).Paid("p", 1500).Build();

        var shipping = Made(RefundPlan.Make(order, new RefundWish([], Dollars(500), null, false), Promised.Nothing));
        var sum = Made(RefundPlan.Make(order, new RefundWish([], null, Dollars(750), false), Promised.Nothing));

        Assert.Equal((500, 80), (shipping.Total.MinorUnits, shipping.Tax.MinorUnits));
        Assert.Equal((750, 120), (sum.Total.MinorUnits, sum.Tax.MinorUnits));
    }

    [Fact]
    public void It_goes_back_in_the_order_in_which_it_was_paid()
    {
        var order = new AnOrder().With("a", 1, 5000).Paid("gift card", 2000, refunded: 500).Paid("card", 3000).Build();

        var plan = Made(RefundPlan.Make(order, new RefundWish([], null, Dollars(4000), false), Promised.Nothing));

        Assert.Equal([("gift card", 1500L), ("card", 2500L)], plan.From.Select(share => (share.Payment, share.Amount.MinorUnits)));
    }

    [Fact]
    public void What_is_on_its_way_back_is_not_free()
    {
        var order = new AnOrder().With("a", 1, 5000).Paid("p", 5000).Build();

        Assert.Equal("more_than_left", RefundPlan.Make(order, new RefundWish([], null, Dollars(2001), false), OnItsWay(3000)).Error?.Code);
        Assert.Equal(2000, Made(RefundPlan.Make(order, new RefundWish([], null, Dollars(2000), false), OnItsWay(3000))).Left.MinorUnits);
    }

    [Fact]
    public void What_is_on_its_way_from_one_payment_is_taken_from_the_next()
    {
        var order = new AnOrder().With("a", 1, 5000).Paid("first", 2000).Paid("second", 3000).Build();

        var plan = Made(RefundPlan.Make(order, new RefundWish([], null, Dollars(2500), false), OnItsWay(1500, "first")));

        Assert.Equal([("first", 500L), ("second", 2000L)], plan.From.Select(share => (share.Payment, share.Amount.MinorUnits)));
    }

    [Fact]
    public void A_line_is_not_paid_back_twice_while_the_order_has_money_left()
    {
        var order = new AnOrder().With("a", 1, 6400).With("b", 1, 6400).Paid("p", 12_800).Build();
        var before = new RefundPayment("RG-1", "order-1", [new PaymentShare("p", Dollars(6400))], [new LineShare("a", 1, Dollars(6400))], Dollars(0), false, null);

        Assert.Equal("more_than_paid", RefundPlan.Make(order, Lines(("a", 1)), Promised.Of(order, [new Begun(before, IsOpen: false, IsSaid: false)])).Error?.Code);
        Assert.Equal(6400, Made(RefundPlan.Make(order, Lines(("b", 1)), Promised.Of(order, [new Begun(before, IsOpen: false, IsSaid: false)]))).Total.MinorUnits);
    }

    [Fact]
    public void What_was_not_taken_cannot_go_back()
    {
        var order = new AnOrder().With("a", 1, 5000).Build();

        Assert.Equal("more_than_left", RefundPlan.Make(order, Lines(("a", 1)), Promised.Nothing).Error?.Code);
    }

    [Fact]
    public void A_currency_without_smaller_units_is_reckoned_in_its_own()
    {
        var order = new AnOrder("JPY").With("a", 3, 1000).Paid("p", 1000).Build();

        var plan = Made(RefundPlan.Make(order, Lines(("a", 1)), Promised.Nothing));

        Assert.Equal((333, "333 JPY"), (plan.Total.MinorUnits, plan.Total.ToString()));
    }

    [Fact]
    public void Four_hundred_lines_add_up()
    {
        var builder = new AnOrder().Paid("p", 400 * 101);
        for (var line = 0; line < 400; line++)
            builder.With($"line-{line}", 1, 101, 17);

        var plan = Made(RefundPlan.Make(builder.Build(), Lines([.. Enumerable.Range(0, 400).Select(line => ($"line-{line}", 1))]), Promised.Nothing));

        Assert.Equal((40_400, 6_800), (plan.Total.MinorUnits, plan.Tax.MinorUnits));
    }

    [Fact]
    public void Whatever_is_wished_no_more_than_is_left_goes_back_and_the_shares_are_the_sum()
    {
        var wishes = from paid in Gen.Choose(1, 100_000)
                     from quantity in Gen.Choose(1, 9)
                     from pieces in Gen.Choose(1, 9)
                     from first in Gen.Choose(0, 100_000)
                     from refunded in Gen.Choose(0, 50_000)
                     from underWay in Gen.Choose(0, 50_000)
                     select (Paid: paid, Quantity: quantity, Pieces: pieces, First: Math.Min(first, paid), Refunded: refunded, UnderWay: underWay);

        Prop.ForAll(wishes.ToArbitrary(), wish =>
        {
            var order = new AnOrder().With("a", wish.Quantity, wish.Paid, wish.Paid / 6)
                .Paid("first", wish.First, Math.Min(wish.Refunded, wish.First)).Paid("second", wish.Paid - wish.First).Build();
            var (error, plan) = RefundPlan.Make(order, Lines(("a", wish.Pieces)), OnItsWay(wish.UnderWay, "first"));
            if (plan is null)
                return error is not null;
            return plan.Total.MinorUnits <= RefundPlan.LeftOf(order, OnItsWay(wish.UnderWay, "first")).MinorUnits
                && plan.From.Sum(share => share.Amount.MinorUnits) == plan.Total.MinorUnits
                && plan.From.All(share => share.Amount.MinorUnits > 0)
                && plan.Tax.MinorUnits <= plan.Total.MinorUnits;
        }).QuickCheckThrowOnFailure();
    }

    private static RefundWish Lines(params (string Line, int Quantity)[] lines) =>
        new([.. lines.Select(line => new WishedLine(line.Line, line.Quantity, null))], null, null, false);

    private static Promised OnItsWay(long cents, string payment = "p") => Promised.Nothing with { OfPayments = new Dictionary<string, long> { [payment] = cents } };

    private static Money Dollars(long cents) => Money.FromMinorUnits(cents, "USD");

    private static RefundPlan Made((Error? Error, RefundPlan? Plan) result)
    {
        Assert.Null(result.Error);
        return result.Plan!;
    }
}
