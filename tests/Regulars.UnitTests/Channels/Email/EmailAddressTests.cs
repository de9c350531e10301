using Regulars.Channels.Email;

namespace Regulars.UnitTests.Channels.Email;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("a@b.example", true)]
    [InlineData("a+tag@b.example", true)]
    [InlineData("ä@bücher.example", true)]
    [InlineData("a@", false)]
    [InlineData("@b", false)]
    [InlineData("a@b@c", false)]
    [InlineData("a b@c", false)]
    [InlineData("a@b\r\nRCPT TO:<x@y>", false)]
    [InlineData("a,b@c", false)]
    [InlineData(null, false)]
    public void An_address_has_one_local_part_and_one_domain(string? text, bool isValid) => Assert.Equal(isValid, EmailAddress.IsValid(text));

    [Fact]
    public void A_tag_comes_off_and_on()
    {
        Assert.Equal("t+u", EmailAddress.Tag("a+t+u@b"));
        Assert.Equal("a@b", EmailAddress.WithoutTag("a+t+u@b"));
        Assert.Equal("a+t@b", EmailAddress.WithTag("a@b", "t"));
        Assert.Null(EmailAddress.Tag("a@b+c"));
    }
}
