using Regulars.Channels.Email.Sending;

namespace Regulars.UnitTests.Channels.Email.Sending;

public sealed class SubjectTests
{
    [Theory]
    [InlineData("Where is it?", "Re: Where is it?")]
    [InlineData("Re: Where is it?", "Re: Where is it?")]
    [InlineData("RE: re: AW: SV: Where is it?", "Re: Where is it?")]
    [InlineData("Re[2]: Where is it?", "Re: Where is it?")]
    [InlineData("Fwd: Where is it?", "Re: Fwd: Where is it?")]
    [InlineData("Return: my order", "Re: Return: my order")]
    [InlineData("Hello\r\nBcc: x@y", "Re: Hello  Bcc: x@y")]
    [InlineData("", "Re:")]
    public void An_answer_says_Re_once(string subject, string answer) => Assert.Equal(answer, Subject.Answering(subject).TrimEnd());
}
