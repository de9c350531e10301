using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Conversations;
using Regulars.Conversations.Facts;

namespace Regulars.UnitTests.Conversations;

public sealed class ResolvingTests
{
    [Fact]
    public void Resolving_twice_tells_nobody()
    {
        var conversation = A.Conversation();
        conversation.Resolve("Sent a new hopper", A.Moment());

        var outcome = conversation.Resolve(null, A.Moment());

        Assert.False(outcome.IsChange);
        Assert.Single(conversation.Messages, line => line.EventName == "resolved");
        Assert.Equal("Sent a new hopper", conversation.Resolution?.Note);
    }

    [Fact]
    public void How_long_it_was_open_is_a_fact()
    {
        var conversation = A.Conversation();

        conversation.Resolve(null, A.Moment(A.Noon + Duration.FromHours(3)));

        var stint = Assert.Single(conversation.Stints);
        Assert.Equal((StintKind.Status, "Open", 3 * 3600L), (stint.Kind, stint.Value, stint.BusinessSeconds));
    }

    [Fact]
    public void Reopening_gives_back_whose_turn_it_was()
    {
        var ours = A.Conversation();
        var theirs = A.Conversation().Answered();
        foreach (var conversation in new[] { ours, theirs })
        {
            conversation.Resolve(null, A.Moment());
            conversation.Reopen("person", A.Moment());
        }

        Assert.Equal((Status.Open, Status.Waiting), (ours.Status, theirs.Status));
    }

    [Fact]
    public void A_resolved_conversation_is_not_snoozed()
    {
        var conversation = A.Conversation();
        conversation.Snooze(A.Noon + Duration.FromDays(1), A.Moment());

        conversation.Resolve(null, A.Moment());

        Assert.Equal((null, Shelf.Resolved), (conversation.SnoozedUntil, conversation.Shelf));
    }
}
