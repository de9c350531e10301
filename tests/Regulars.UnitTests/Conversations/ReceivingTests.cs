using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Conversations;
using Regulars.Conversations.Facts;
using Regulars.Conversations.Receiving;

namespace Regulars.UnitTests.Conversations;

public sealed class ReceivingTests
{
    [Fact]
    public void A_first_message_opens_an_unread_conversation_of_its_sender()
    {
        var conversation = A.Conversation();

        Assert.Equal((Status.Open, Shelf.Open, true, 1), (conversation.Status, conversation.Shelf, conversation.IsUnread, conversation.LastSequence));
        Assert.Equal("The hopper is cracked.", conversation.Preview);
        Assert.Equal(A.Noon, conversation.WaitingSince);
        Assert.Equal("hanna@lindqvist.example", Assert.Single(conversation.Participants).Address);
    }

    [Fact]
    public void A_second_message_does_not_shorten_the_wait()
    {
        var conversation = A.Conversation();

        conversation.Receive(A.Mail("Hello?", A.Noon + Duration.FromHours(2)), Weight.Personal, A.Moment());

        Assert.Equal(A.Noon, conversation.WaitingSince);
        Assert.Equal("Hello?", conversation.Preview);
    }

    [Fact]
    public void It_reopens_what_was_resolved_and_says_why()
    {
        var conversation = A.Conversation().Answered();
        conversation.Resolve(null, A.Moment());

        conversation.Receive(A.Mail("Still cracked."), Weight.Personal, A.Moment());

        Assert.Equal((false, Status.Open, Shelf.Open), (conversation.IsResolved, conversation.Status, conversation.Shelf));
        Assert.Contains(conversation.Messages, line => line is { EventName: "reopened", EventData: """{"because":"message"}""" });
    }

    [Fact]
    public void It_ends_a_snooze()
    {
        var conversation = A.Conversation();
        conversation.Snooze(A.Noon + Duration.FromDays(1), A.Moment());

        conversation.Receive(A.Mail("One more thing."), Weight.Personal, A.Moment());

        Assert.Equal((null, Shelf.Open), (conversation.SnoozedUntil, conversation.Shelf));
    }

    [Fact]
    public void Who_is_copied_takes_part_once()
    {
        var partner = new MailAddress("Nils", "nils@lindqvist.example");
        var conversation = A.Conversation(A.Mail(cc: partner));

        conversation.Receive(A.Mail("Again.", cc: partner with { Address = "NILS@lindqvist.example" }), Weight.Personal, A.Moment());

        Assert.Equal(2, conversation.Participants.Count);
    }

    [Fact]
    public void What_stands_below_the_fold_is_no_preview()
    {
        var mail = A.Mail("Thank you!\n\nOn Friday Maya wrote:\n> Hi") with { Fold = new FoldPosition(null, 12) };

        Assert.Equal("Thank you!", A.Conversation(mail).Preview);
    }

    [Fact]
    public void The_customers_answer_time_is_a_fact()
    {
        var conversation = A.Conversation().Answered(A.Noon + Duration.FromMinutes(10));

        conversation.Receive(A.Mail("Thanks!", A.Noon + Duration.FromMinutes(40)), Weight.Personal, A.Moment());

        var response = Assert.Single(conversation.Responses, response => response.Side == ResponseSide.Customer);
        Assert.Equal(30 * 60, response.BusinessSeconds);
    }

    [Fact]
    public void A_preview_never_ends_in_half_a_character()
    {
        var conversation = A.Conversation(A.Mail(new string('a', 199) + "☕🎁🎁"));

        Assert.False(char.IsHighSurrogate(conversation.Preview[^1]));
        Assert.True(conversation.Preview.Length <= 200);
    }
}
