using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Team.Authority;

namespace Regulars.UnitTests.Team.Authority;

public sealed class ReckoningTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 12, 0);
    private static readonly ReasonId Damaged = TypedId.New<ReasonId>();

    [Fact]
    public void Without_a_limit_that_covers_it_somebody_else_decides()
    {
        var allowance = Reckoning.Of([Limit(kind: "discount", once: 1000)], [], Refund(1), Now);

        Assert.Equal((Beyond.NoLimit, null, null), (allowance.Beyond, allowance.Left, allowance.Limit));
    }

    [Fact]
    public void The_most_exact_limit_decides()
    {
        Limit[] limits =
        [
            Limit(once: 100), Limit(group: "Gold", once: 200), Limit(reason: Damaged, once: 300), Limit(kind: "refund", once: 400), Limit(kind: "refund", group: "Gold", once: 500),
            Limit(kind: "refund", reason: Damaged, once: 600),
        ];

        Assert.Equal(400, Left(limits, Refund(1)));
        Assert.Equal(500, Left(limits, Refund(1) with { Groups = ["gold"] }));
        Assert.Equal(600, Left(limits, Refund(1) with { Groups = ["Gold"], Reason = Damaged }));
        Assert.Equal(100, Left(limits, Refund(1) with { Kind = "credit" }));
        Assert.Equal(200, Left(limits, Refund(1) with { Kind = "credit", Groups = ["Gold"] }));
        Assert.Equal(300, Left(limits, Refund(1) with { Kind = "credit", Reason = Damaged, Groups = ["Gold"] }));
    }

    [Theory]
    [InlineData(5000, null)]
    [InlineData(5001, Beyond.PerGesture)]
    public void One_gesture_has_its_own_cap(long cost, Beyond? beyond) => Assert.Equal(beyond, Reckoning.Of([Limit(once: 5000)], [], Refund(cost), Now).Beyond);

    [Theory]
    [InlineData(4999, null)]
    [InlineData(5000, Beyond.OrderShare)]
    public void A_share_of_the_order_is_rounded_down(long cost, Beyond? beyond) =>
        Assert.Equal(beyond, Reckoning.Of([Limit(share: 50)], [], Refund(cost) with { OrderTotal = Dollars(9999) }, Now).Beyond);

    [Fact]
    public void A_day_ends_at_midnight_and_a_month_with_it()
    {
        var limit = Limit(day: 1000, month: 1500);
        Taking[] taken = [new("yesterday", Guid.Empty, Refund(900), Now - Duration.FromDays(1)), new("today", Guid.Empty, Refund(400), Now)];

        var allowance = Reckoning.Of([limit], taken, Refund(200), Now);
        Assert.Equal((null, 200, 1500), (allowance.Beyond, allowance.Left!.Value.MinorUnits, allowance.Limit!.Value.MinorUnits));
        Assert.Equal(Beyond.Month, Reckoning.Of([limit], taken, Refund(201), Now).Beyond);
        Assert.Equal(600, Left([Limit(day: 1000)], Refund(1), taken));
    }

    [Fact]
    public void Only_what_a_limit_covers_counts_against_it()
    {
        Taking[] taken = [new("other", Guid.Empty, Refund(900) with { Kind = "discount" }, Now), new("same", Guid.Empty, Refund(100), Now)];

        Assert.Equal(900, Left([Limit(kind: "refund", day: 1000)], Refund(1), taken));
        Assert.Equal(0, Left([Limit(day: 1000)], Refund(1), taken));
    }

    [Fact]
    public void What_is_left_is_never_below_nothing_and_what_is_within_fits_in_it()
    {
        var cases = from cost in Gen.Choose(0, 20_000)
                    from once in Gen.Choose(0, 10_000)
                    from day in Gen.Choose(0, 10_000)
                    from month in Gen.Choose(0, 10_000)
                    from taken in Gen.Choose(0, 20_000)
                    select (cost, once, day, month, taken);

        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var allowance = Reckoning.Of([Limit(once: one.once, day: one.day, month: one.month)], [new("before", Guid.Empty, Refund(one.taken), Now)], Refund(one.cost), Now);
            var left = allowance.Left!.Value.MinorUnits;
            var fits = one.cost <= one.once && one.cost + one.taken <= one.day && one.cost + one.taken <= one.month;
            return left >= 0 && (allowance.IsWithin == fits || one.cost == 0) && (!allowance.IsWithin || one.cost <= left);
        }).QuickCheckThrowOnFailure();
    }

    private static long Left(Limit[] limits, Gesture gesture, Taking[]? taken = null) => Reckoning.Of(limits, taken ?? [], gesture, Now).Left!.Value.MinorUnits;

    private static Gesture Refund(long cost) => new("refund", Dollars(cost), null, null, []);

    private static Money Dollars(long cents) => Money.FromMinorUnits(cents, "USD");

    private static Limit Limit(string? kind = null, ReasonId? reason = null, string? group = null, long? once = null, int? share = null, long? day = null, long? month = null)
    {
        var limit = new Limit(Role.Agent, null, "USD");
        limit.Set(kind, reason, group, new LimitCaps(once, share, day, month));
        return limit;
    }
}
