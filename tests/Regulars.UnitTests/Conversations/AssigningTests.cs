using Regulars.Conversations;

namespace Regulars.UnitTests.Conversations;

public sealed class AssigningTests
{
    [Fact]
    public void It_goes_to_whom_it_is_given()
    {
        var conversation = A.Conversation();

        var outcome = conversation.Assign(A.Maya, seen: null, A.Moment());

        Assert.True(outcome.IsChange);
        Assert.Equal(A.Maya, conversation.Assignee);
    }

    [Fact]
    public void Who_saw_another_owner_is_told_the_present_one()
    {
        var conversation = A.Conversation();
        conversation.Assign(A.Maya, seen: null, A.Moment());

        var outcome = conversation.Assign(A.Tom, seen: null, A.Moment());

        Assert.Equal("assigned_meanwhile", outcome.Error?.Code);
        Assert.Equal(A.Maya, conversation.Assignee);
    }

    [Fact]
    public void Giving_it_to_its_owner_changes_nothing_whatever_was_seen()
    {
        var conversation = A.Conversation();
        conversation.Assign(A.Maya, seen: null, A.Moment());

        Assert.Equal((false, null), (conversation.Assign(A.Maya, seen: null, A.Moment()).IsChange, conversation.Assign(A.Maya, A.Tom.Id, A.Moment()).Error));
        Assert.Single(conversation.Messages, line => line.EventName == "assigned");
    }
}
