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
    public void A_store_that_cannot_be_read_is_no_look_and_after_half_an_hour_a_person_decides()
    {
        var intent = Called();
        intent.Lose(StoreFault.NoAnswer, "No answer", Now, Waits);

        for (var times = 0; times < 20; times++)
            intent.LookLater(StoreFault.Unreachable, "Not there", Duration.FromSeconds(20), Now);
        Assert.Equal((IntentState.Unanswered, 0, Now + Duration.FromSeconds(20)), (intent.State, intent.Looks, intent.DueAt));
        intent.LookLater(StoreFault.Unreachable, "Not there", Duration.FromSeconds(20), Now + Duration.FromMinutes(31));

        Assert.Equal((IntentState.Doubtful, null, "Not there"), (intent.State, intent.DueAt, intent.Problem));
    }

    [Fact]
    public void A_key_that_is_refused_is_not_waited_for()
    {
        var intent = Called();
        intent.Interrupt();

        intent.LookLater(StoreFault.Refused, "Wrong key", Duration.FromSeconds(20), Now);

        Assert.Equal(IntentState.Doubtful, intent.State);
    }

    [Fact]
    public void No_store_can_ask_for_more_than_a_quarter_of_an_hour()
    {
        var (limited, unread) = (Called(), Called());

        limited.PutOff(StoreFault.Limited, "Slowly", Duration.FromDays(40), Now);
        unread.LookLater(StoreFault.Limited, "Slowly", Duration.FromDays(40), Now);

        Assert.Equal((Now + Duration.FromMinutes(15), Now + Duration.FromMinutes(15)), (limited.DueAt, unread.DueAt));
    }

    [Fact]
    public void What_certainly_was_not_done_can_be_withdrawn_while_it_waits_for_another_try()
    {
        var intent = Called();
        intent.PutOff(StoreFault.Unreachable, "Away", null, Now);

        Assert.True(intent.Withdraw(Actor.System, Now).IsChange);
        Assert.Equal(IntentState.Withdrawn, intent.State);
    }

    [Fact]
    public void A_person_settles_what_is_still_being_looked_for_and_the_approvers_words_stay()
    {
        var intent = Held();
        intent.Ask(ApprovalId.From(Guid.CreateVersion7()));
        intent.Approve(Actor.System, "Of course", Now);
        intent.Call(Now);
        intent.Lose(StoreFault.NoAnswer, "No answer", Now, Waits);

        Assert.True(intent.Settle(happened: true, "In the books", Actor.System, Now).IsChange);

        Assert.Equal((IntentState.Done, "Of course", "In the books", null), (intent.State, intent.Note, intent.SettlementNote, intent.DueAt));
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
