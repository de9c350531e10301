using System.Text;
using Regulars.Channels.Email.Receiving;

namespace Regulars.UnitTests.Channels.Email.Receiving;

public sealed class HeaderBlockTests
{
    [Theory]
    [InlineData("Message-ID: <a@b>\r\n", "a@b")]
    [InlineData("MESSAGE-id:<a@b>\n", "a@b")]
    [InlineData("Message-ID:\r\n <a@b>\r\n", "a@b")]
    [InlineData("Message-ID: a@b\n", "a@b")]
    [InlineData("Message-ID: <a@\r\n b>\n", "a@b")]
    [InlineData("Message-ID : <a@b>\n", "a@b")]
    [InlineData("X-Message-ID: <x@y>\nMessage-ID: <a@b>\n", "a@b")]
    [InlineData("Subject: none\n", null)]
    [InlineData("Message-ID: <>\n", null)]
    [InlineData("", null)]
    public void An_id_is_found_however_it_is_written(string headers, string? id) =>
        Assert.Equal(id, new HeaderBlock(Encoding.Latin1.GetBytes(headers)).Ids("message-id").FirstOrDefault());

    [Fact]
    public void References_keep_their_order_over_folds() =>
        Assert.Equal(["1@a", "2@a", "3@a"], new HeaderBlock("References: <1@a>\r\n\t<2@a><3@a>\r\nTo: <x@y>\r\n"u8.ToArray()).Ids("references"));
}
