using System.Diagnostics;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email.Sending;

/// <summary>A relay that takes a mail and then says nothing is given up: nobody knows what became of the mail, and a person decides.</summary>
public sealed class SilentRelayTests
{
    [OnBothEngines]
    public async Task A_relay_that_hangs_after_the_mail_leaves_it_unknown_and_it_is_sent_no_second_time(Engine engine)
    {
        await using var app = await RegularsApp.Start(engine, null, "--Regulars:MailServerPatience=2");
        using var post = await Post.Open(await app.NewWorkspace());
        await using var sink = new SmtpSink { Fault = SmtpFault.Hangs };
        await post.SendThrough(sink);
        await post.Send(post.Write("silence@shopper.example", "Hello", "Hello?"));
        var conversation = Assert.Single(await post.Conversations());
        var began = Stopwatch.StartNew();

        await post.Reply(conversation, (await post.Messages(conversation))[0], "<p>Hi</p>");

        Assert.InRange(began.Elapsed, TimeSpan.FromSeconds(1.9), TimeSpan.FromSeconds(15));
        var delivery = (await post.Messages(conversation))[1].GetProperty("delivery");
        Assert.Equal("unknown", delivery.Text("state"));
        sink.Fault = SmtpFault.None;
        await post.Send(post.Write("later@shopper.example", "Another matter", "Hello?"));
        Assert.Single(sink.Mails);
    }
}
