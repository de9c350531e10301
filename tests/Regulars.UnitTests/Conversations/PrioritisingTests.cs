using Regulars.Conversations;
using Regulars.Conversations.Prioritising;

namespace Regulars.UnitTests.Conversations;

public sealed class PrioritisingTests
{
    [Fact]
    public void Nothing_presses_until_somebody_says_so_and_saying_it_twice_tells_nobody()
    {
        var conversation = A.Conversation();
        Assert.Equal(Priority.Normal, conversation.Priority);

        Assert.True(conversation.Prioritise(Priority.Urgent, A.Moment()).IsChange);
        var lines = conversation.LastSequence;
        Assert.False(conversation.Prioritise(Priority.Urgent, A.Moment()).IsChange);

        Assert.Equal(Priority.Urgent, conversation.Priority);
        Assert.Equal(lines, conversation.LastSequence);
    }

    [Theory]
    [InlineData("urgent", true)]
    [InlineData("High", true)]
    [InlineData("2", false)]
    [InlineData("-1", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("low,high", false)]
    public void A_priority_is_read_by_its_word(string? word, bool isOne) => Assert.Equal(isOne, Priorities.TryRead(word, out _));
}
