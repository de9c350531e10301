using Regulars.Contracts;
using Regulars.Contracts.Conversations;

namespace Regulars.UnitTests.Contracts;

public sealed class TypedIdTests
{
    [Fact]
    public void An_id_is_read_as_it_is_written()
    {
        var id = TypedId.New<ConversationId>();

        Assert.True(ConversationId.TryParse(id.ToString(), null, out var read));
        Assert.Equal(id, read);
        Assert.Equal(7, id.Value.Version);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1042")]
    [InlineData("{01a20032-9534-7299-8191-a7ac8a34ddaf}")]
    [InlineData("01a2003295347299819 1a7ac8a34ddaf")]
    [InlineData("01a2003295347299 8191a7ac8a34ddaf")]
    [InlineData(" 01a20032-9534-7299-8191-a7ac8a34ddaf")]
    public void Anything_else_is_no_id(string? text) => Assert.False(ConversationId.TryParse(text, null, out _));
}
