using NodaTime;
using Regulars.Conversations;

namespace Regulars.UnitTests.Conversations;

public sealed class SnoozingTests
{
    private static readonly Instant Tomorrow = A.Noon + Duration.FromDays(1);

    [Fact]
    public void It_lies_on_the_snoozed_shelf_until_its_time()
    {
        var conversation = A.Conversation();
        conversation.Read(1, A.Moment());

        conversation.Snooze(Tomorrow, A.Moment());
        Assert.Equal((Shelf.Snoozed, Status.Open), (conversation.Shelf, conversation.Status));

        conversation.Wake("due", A.Moment(Tomorrow));
        Assert.Equal((Shelf.Open, true), (conversation.Shelf, conversation.IsUnread));
    }

    [Fact]
    public void A_time_that_has_passed_is_refused()
    {
        Assert.Equal("snooze_in_the_past", A.Conversation().Snooze(A.Noon, A.Moment()).Error?.Code);
    }

    [Fact]
    public void What_is_resolved_is_not_put_aside()
    {
        var conversation = A.Conversation();
        conversation.Resolve(null, A.Moment());

        Assert.Equal("resolved", conversation.Snooze(Tomorrow, A.Moment()).Error?.Code);
    }

    [Fact]
    public void Answering_leaves_it_snoozed()
    {
        var conversation = A.Conversation();
        conversation.Snooze(Tomorrow, A.Moment());

        conversation.Answered();

        Assert.Equal((Shelf.Snoozed, Status.Waiting), (conversation.Shelf, conversation.Status));
    }
}
