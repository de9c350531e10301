using NodaTime;
using Regulars.Commerce.Intents;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Team;

namespace Regulars.UnitTests.Commerce.Intents;

public sealed class IntentTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 1, 10, 0);
    private static readonly IReadOnlyList<Duration> Waits = [Duration.FromSeconds(2), Duration.FromSeconds(8)];

    [Fact]
    public void What_the_store_did_not_answer_is_looked_for_and_then_left_to_a_person()
    {
        var intent = Called();

        intent.Lose(StoreFault.NoAnswer, "No answer", Now, Waits);
        Assert.Equal((IntentState.Unanswered, Now + Waits[0]), (intent.State, intent.DueAt));
        intent.FindNothing(Now, Waits);
        Assert.Equal((IntentState.Unanswered, Now + Waits[1]), (intent.State, intent.DueAt));
        intent.FindNothing(Now, Waits);

        Assert.Equal((IntentState.Doubtful, 1, null), (intent.State, intent.Calls, intent.DueAt));
    }

    [Fact]
    public void What_we_never_heard_the_end_of_is_done_again_once_the_store_had_its_time()
    {
        var intent = Called();

        intent.Interrupt();
        intent.FindNothing(Now, Waits);
        intent.FindNothing(Now, Waits);

        Assert.Equal((IntentState.Due, Now), (intent.State, intent.DueAt));
    }

    [Fact]
    public void A_store_that_cannot_be_read_is_no_look()
    {
        var intent = Called();
        intent.Lose(StoreFault.NoAnswer, "No answer", Now, Waits);

        for (var times = 0; times < 20; times++)
            intent.LookLater("Not there", Duration.FromSeconds(20), Now);

        Assert.Equal((IntentState.Unanswered, 0), (intent.State, intent.Looks));
    }

    [Fact]
    public void A_store_that_is_away_is_asked_some_ten_minutes_long_and_then_nothing_was_done()
    {
        var (intent, at, times) = (Called(), Now, 1);

        while (intent.PutOff(StoreFault.Unreachable, "Away", null, at))
        {
            at = intent.DueAt!.Value;
            intent.Call(at);
            times++;
        }

        Assert.Equal((IntentState.Refused, 9), (intent.State, times));
        Assert.InRange(at - Now, Duration.FromMinutes(5), Duration.FromMinutes(15));
    }

    [Fact]
    public void What_is_being_done_or_is_done_cannot_be_withdrawn()
    {
        var intent = Called();

        Assert.Equal("too_late", intent.Withdraw(Actor.System, Now).Error?.Code);
        intent.Succeed(new StoreReceipt("refund-1", null, null, Now), Now);
        Assert.Equal("too_late", intent.Withdraw(Actor.System, Now).Error?.Code);
        Assert.Equal("not_in_doubt", intent.Settle(happened: false, null, Actor.System, Now).Error?.Code);
    }

    [Fact]
    public void An_approval_that_comes_after_it_was_withdrawn_begins_nothing()
    {
        var intent = Held();
        intent.Ask(ApprovalId.From(Guid.CreateVersion7()));
        intent.Withdraw(Actor.System, Now);

        Assert.False(intent.Approve(Actor.System, null, Now));
        Assert.Equal(IntentState.Withdrawn, intent.State);
    }

    private static Intent Held()
    {
        var order = TypedId.New<OrderId>();
        var intent = new Intent(
            TypedId.New<IntentId>(), IntentKind.Refund, new CancelOrder("RG-1", "order-1", true, null), new IntentSubject(TypedId.New<StoreId>(), order, "#1", null, null),
            Money.FromMinorUnits(500, "USD"), null, Actor.System, Now);
        intent.Begin(Duration.FromSeconds(30), Now);
        return intent;
    }

    private static Intent Called()
    {
        var intent = Held();
        intent.Call(Now);
        return intent;
    }
}
