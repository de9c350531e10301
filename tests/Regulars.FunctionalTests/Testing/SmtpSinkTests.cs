using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Testing;

/// <summary>The harness's own mail server keeps what its own sender sends.</summary>
public sealed class SmtpSinkTests
{
    private const string Mail = "Subject: Hello\r\nX-Long: one\r\n two\r\n\r\n.dots\r\n..more\r\nGr\u00fc\u00dfe\r\n";

    [Fact]
    public async Task A_mail_arrives_byte_for_byte_on_a_connection_used_twice()
    {
        await using var sink = new SmtpSink();
        using var sender = await SmtpSender.Connect(sink.Port);

        Assert.Equal(250, (await sender.Send("a@example.com", "b@example.com", Mail)).Code);
        Assert.Equal(250, (await sender.Send("a@example.com", "c@example.com", Mail)).Code);

        Assert.Equal(["b@example.com", "c@example.com"], sink.Mails.Select(mail => mail.To.Single()));
        Assert.All(sink.Mails, mail => Assert.Equal(Mail, mail.Text));
        Assert.Equal("one two", sink.Mails[0].Header("x-long"));
    }

    [Theory]
    [InlineData(SmtpFault.Defers, 451)]
    [InlineData(SmtpFault.Rejects, 550)]
    public async Task A_refused_recipient_leaves_the_connection_usable(SmtpFault fault, int code)
    {
        await using var sink = new SmtpSink { Fault = fault };
        using var sender = await SmtpSender.Connect(sink.Port);

        Assert.Equal(code, (await sender.Send("a@example.com", "b@example.com", Mail)).Code);
        sink.Fault = SmtpFault.None;
        Assert.Equal(250, (await sender.Send("a@example.com", "b@example.com", Mail)).Code);

        Assert.Single(sink.Mails);
    }

    [Fact]
    public async Task A_line_that_breaks_after_the_mail_leaves_it_taken_and_unanswered()
    {
        await using var sink = new SmtpSink { Fault = SmtpFault.DropsAfterData };
        using var sender = await SmtpSender.Connect(sink.Port);

        await Assert.ThrowsAnyAsync<IOException>(() => sender.Send("a@example.com", "b@example.com", Mail));

        Assert.Single(sink.Mails);
    }
}
