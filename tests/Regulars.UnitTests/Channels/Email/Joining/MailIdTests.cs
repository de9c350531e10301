using Regulars.Channels.Email.Joining;

namespace Regulars.UnitTests.Channels.Email.Joining;

public sealed class MailIdTests
{
    [Fact]
    public void A_plain_id_is_its_own_key() => Assert.Equal("a.b-1@c.example", MailId.Key("a.b-1@c.example"));

    [Theory]
    [InlineData("ä@b")]
    [InlineData("a b@c")]
    [InlineData("a\r\nBcc: x@y")]
    [InlineData("a<b@c")]
    public void What_no_header_can_carry_goes_by_its_hash(string id)
    {
        Assert.StartsWith("sha256:", MailId.Key(id), StringComparison.Ordinal);
        Assert.False(MailId.IsPlain(id));
    }

    [Fact]
    public void A_long_id_fits_the_index() => Assert.True(MailId.Key(new string('a', 900)).Length <= MailId.Longest);
}
