using Regulars.Channels.Email.Fetching;

namespace Regulars.UnitTests.Channels.Email.Fetching;

public sealed class UidSetTests
{
    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("1:4,9,11:4294967295")]
    public void What_was_written_is_read(string text) => Assert.Equal(text, UidSet.Parse(text).ToString());

    [Fact]
    public void Neighbours_are_written_as_one_run() => Assert.Equal("1:3,5,8:9", UidSet.Of([1, 2, 3, 5, 8, 9]).ToString());

    [Fact]
    public void What_comes_after_a_number_begins_within_a_run()
    {
        var set = UidSet.Parse("1:4,9");

        Assert.Equal(5, set.Count);
        Assert.Equal([3, 4, 9], set.After(2));
        Assert.Empty(set.After(9));
    }
}
