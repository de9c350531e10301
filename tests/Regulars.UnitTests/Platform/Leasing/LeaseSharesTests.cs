using NodaTime;
using Regulars.Platform.Leasing;

namespace Regulars.UnitTests.Platform.Leasing;

public sealed class LeaseSharesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 18, 0);
    private static readonly Instant Soon = Now + Duration.FromSeconds(20);

    private readonly Guid node = Guid.CreateVersion7();
    private readonly Guid other = Guid.CreateVersion7();

    [Fact]
    public void One_node_takes_all_that_is_free()
    {
        var shares = Of(others: 0, (null, 0), (null, 0), (node, 25));

        Assert.Equal((1, 2, 0), (shares.Mine.Count, shares.ToTake.Count(), shares.ToGive.Count()));
    }

    [Fact]
    public void Who_has_more_than_its_part_gives_the_rest_to_the_one_that_came_and_renews_none_of_it()
    {
        var shares = Of(others: 1, (node, 5), (node, 5), (node, 5));

        Assert.Single(shares.ToGive);
        Assert.Equal(2, shares.ToRenew(Soon).Count());
        Assert.Empty(shares.ToRenew(Soon).Intersect(shares.ToGive));
    }

    [Fact]
    public void Who_came_takes_its_part_and_no_more()
    {
        Assert.Equal(2, Of(others: 1, (null, 0), (null, 0), (null, 0), (null, 0)).ToTake.Count());
        Assert.Single(Of(others: 1, (null, 0), (null, 0), (node, 5), (other, 5)).ToTake);
    }

    [Fact]
    public void Two_nodes_never_pass_one_account_back_and_forth()
    {
        var holder = Of(others: 1, (node, 25));
        var idle = Of(others: 1, (other, 25));

        Assert.Empty(holder.ToGive);
        Assert.Empty(idle.ToTake);
    }

    [Fact]
    public void What_a_killed_node_held_is_taken_when_its_time_is_over() =>
        Assert.Single(Of(others: 0, (other, -1), (other, 1)).ToTake);

    [Fact]
    public void Where_no_other_node_can_be_it_is_taken_at_once() => Assert.Single(Of(others: null, (other, 25)).ToTake);

    private LeaseShares Of(int? others, params (Guid? Holder, int SecondsLeft)[] leases) => new([.. leases.Select(held =>
    {
        var lease = new Lease("work", default, Guid.CreateVersion7());
        if (held.Holder is { } holder)
            lease.Take(holder, Now + Duration.FromSeconds(held.SecondsLeft));
        return lease;
    })], others, node, Now);
}
