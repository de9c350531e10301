using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Conversations;
using Regulars.Conversations.Facts;
using Regulars.Conversations.Receiving;

namespace Regulars.UnitTests.Conversations;

public sealed class ReplyingTests
{
    [Fact]
    public void A_reply_waits_for_the_customer_and_is_queued()
    {
        var conversation = A.Conversation();

        conversation.Reply(A.Words(), seen: 1, A.Moment(), out var reply);

        Assert.Equal((Status.Waiting, (Instant?)null), (conversation.Status, conversation.WaitingSince));
        Assert.Equal(DeliveryState.Queued, reply!.DeliveryState);
        Assert.False(conversation.IsUnread);
    }

    [Fact]
    public void It_stops_at_a_message_its_writer_has_not_seen()
    {
        var conversation = A.Conversation();
        conversation.Receive(A.Mail("Never mind, it works!"), Weight.Personal, A.Moment());

        var outcome = conversation.Reply(A.Words(), seen: 1, A.Moment(), out var reply);

        Assert.Equal("newer_message", outcome.Error?.Code);
        Assert.Null(reply);
        Assert.Equal(Status.Open, conversation.Status);
    }

    [Fact]
    public void A_note_that_came_in_between_does_not_stop_it()
    {
        var conversation = A.Conversation();
        conversation.Note(A.Words("She is a regular."), A.Moment());

        Assert.True(conversation.Reply(A.Words(), seen: 1, A.Moment(), out _).IsChange);
    }

    [Fact]
    public void A_note_changes_nothing_that_lists_show()
    {
        var conversation = A.Conversation();
        var before = (conversation.Status, conversation.Preview, conversation.LastMessageAt, conversation.IsUnread, conversation.WaitingSince);

        var note = conversation.Note(A.Words("Warehouse has three."), A.Moment(A.Noon + Duration.FromHours(1)));

        Assert.Equal(before, (conversation.Status, conversation.Preview, conversation.LastMessageAt, conversation.IsUnread, conversation.WaitingSince));
        Assert.Null(note.DeliveryState);
    }

    [Fact]
    public void A_reply_leaves_a_resolved_conversation_resolved()
    {
        var conversation = A.Conversation();
        conversation.Resolve(null, A.Moment());

        conversation.Answered();

        Assert.Equal((Status.Resolved, Shelf.Resolved), (conversation.Status, conversation.Shelf));
    }

    [Fact]
    public void Only_the_first_answer_is_a_first_response()
    {
        var conversation = A.Conversation().Answered(A.Noon + Duration.FromMinutes(5));
        conversation.Receive(A.Mail("And the lid?", A.Noon + Duration.FromMinutes(10)), Weight.Personal, A.Moment());

        conversation.Answered(A.Noon + Duration.FromMinutes(12));

        var ours = conversation.Responses.Where(response => response.Side == ResponseSide.Shop).ToList();
        Assert.Equal([(true, 300L), (false, 120L)], ours.Select(response => (response.IsFirst, response.BusinessSeconds)));
    }

    [Fact]
    public void A_second_reply_in_a_row_answers_nobody()
    {
        var conversation = A.Conversation().Answered().Answered();

        Assert.Single(conversation.Responses);
    }
}
