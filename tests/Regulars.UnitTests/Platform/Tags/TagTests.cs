using NodaTime;
using Regulars.Platform.Tags;

namespace Regulars.UnitTests.Platform.Tags;

public sealed class TagTests
{
    [Theory]
    [InlineData("  Refund ", "Refund", "refund")]
    [InlineData("late\t delivery", "late delivery", "late delivery")]
    [InlineData("Zu\u0308gig", "Z\u00fcgig", "z\u00fcgig")]
    [InlineData(" \u00a0 ", "", "")]
    public void Names_differ_by_more_than_case_and_blanks(string typed, string name, string key)
    {
        Assert.Equal(name, Tag.Tidy(typed));
        Assert.Equal(key, Tag.KeyOf(typed));
    }

    [Fact]
    public void A_tag_that_is_gone_leaves_its_name_free_and_takes_it_back_when_restored()
    {
        var tag = new Tag("Refund", TagColour.Lake);

        tag.Delete(Instant.FromUtc(2026, 11, 21, 12, 0));
        Assert.Null(tag.Key);
        Assert.False(tag.IsLive);

        tag.Restore();
        Assert.Equal("refund", tag.Key);
        Assert.True(tag.IsLive);
    }
}
