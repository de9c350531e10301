using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Receiving;
using Regulars.Contracts.Conversations;

namespace Regulars.UnitTests.Channels.Email.Receiving;

public sealed class SenderTests
{
    private static readonly HashSet<string> Ours = ["help@shop.example"];

    [Fact]
    public void Who_writes_is_who_stands_in_From()
    {
        var sender = Sender.Of(new ParsedMail { From = new MailAddress("Anna", "anna@a.example") }, "bounce@a.example", Ours);

        Assert.Equal(new Sender("Anna", "anna@a.example", "anna@a.example"), sender);
    }

    [Fact]
    public void An_answer_goes_where_Reply_To_says()
    {
        var mail = new ParsedMail { From = new MailAddress("Form", "form@site.example"), ReplyTo = [new MailAddress("Anna", "anna@a.example")] };

        Assert.Equal("anna@a.example", Sender.Of(mail, "", Ours).ReplyAddress);
    }

    [Theory]
    [InlineData("Help@Shop.example")]
    [InlineData("help+token@shop.example")]
    [InlineData("not an address")]
    public void An_answer_never_goes_to_ourselves_or_nowhere(string replyTo)
    {
        var mail = new ParsedMail { From = new MailAddress("", "anna@a.example"), ReplyTo = [new MailAddress("", replyTo)] };

        Assert.Equal("anna@a.example", Sender.Of(mail, "", Ours).ReplyAddress);
    }

    [Fact]
    public void Without_any_header_the_envelope_tells()
    {
        Assert.Equal("anna@a.example", Sender.Of(new ParsedMail(), "anna@a.example", Ours).Address);
        Assert.EndsWith(".invalid", Sender.Of(new ParsedMail(), "", Ours).Address, StringComparison.Ordinal);
    }
}
