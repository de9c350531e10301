using Regulars.Contracts;
using Regulars.Contracts.Tags;
using Regulars.Conversations;
using Regulars.Conversations.Tagging;

namespace Regulars.UnitTests.Conversations;

public sealed class TaggingTests
{
    private static readonly NamedTag Refund = new(TypedId.New<TagId>(), "refund");
    private static readonly NamedTag Broken = new(TypedId.New<TagId>(), "broken");

    [Fact]
    public void Tags_are_put_on_and_taken_off_in_one_line()
    {
        var conversation = A.Conversation();
        conversation.ChangeTags([Refund], [], A.Moment());

        var outcome = conversation.ChangeTags([Broken], [Refund], A.Moment());

        Assert.True(outcome.IsChange);
        Assert.Equal([Broken.Id], conversation.Tags);
        Assert.Equal(["tagged", "tagged"], conversation.Messages.Select(message => message.EventName).OfType<string>());
    }

    [Fact]
    public void What_is_there_already_or_is_not_there_changes_nothing()
    {
        var conversation = A.Conversation();
        conversation.ChangeTags([Refund, Refund], [], A.Moment());
        var lines = conversation.LastSequence;

        var outcome = conversation.ChangeTags([Refund], [Broken], A.Moment());

        Assert.False(outcome.IsChange);
        Assert.Equal([Refund.Id], conversation.Tags);
        Assert.Equal(lines, conversation.LastSequence);
    }

    [Fact]
    public void There_is_an_end_to_tags()
    {
        var conversation = A.Conversation();
        var many = Enumerable.Range(1, Conversation.MostTags).Select(number => new NamedTag(TypedId.New<TagId>(), $"tag {number}")).ToList();
        Assert.True(conversation.ChangeTags(many, [], A.Moment()).IsChange);

        Assert.Equal("too_many_tags_here", conversation.ChangeTags([Refund], [], A.Moment()).Error?.Code);
        Assert.True(conversation.ChangeTags([Refund], [many[0]], A.Moment()).IsChange);
    }

    [Fact]
    public void A_merged_tag_is_carried_over_once_and_without_a_line()
    {
        var conversation = A.Conversation();
        conversation.ChangeTags([Refund, Broken], [], A.Moment());
        var lines = conversation.LastSequence;

        conversation.CarryTag(Refund.Id, Broken.Id);

        Assert.Equal([Broken.Id], conversation.Tags);
        Assert.Equal(lines, conversation.LastSequence);
        Assert.Null(conversation.News(isNew: false));
    }

    [Fact]
    public void A_deleted_tag_leaves_the_others()
    {
        var conversation = A.Conversation();
        conversation.ChangeTags([Refund, Broken], [], A.Moment());

        conversation.CarryTag(Refund.Id, null);

        Assert.Equal([Broken.Id], conversation.Tags);
    }
}
