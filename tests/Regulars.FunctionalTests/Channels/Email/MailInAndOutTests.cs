using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email;

[Collection(PostCollection.Name)]
public sealed class MailInAndOutTests(House house)
{
    [OnBothEngines]
    public async Task A_mail_is_a_conversation_its_answer_leaves_and_the_answer_to_that_joins(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await using var sink = new SmtpSink();
        await post.SendThrough(sink);

        Assert.Equal(250, (await post.Send(post.Write("first@shopper.example", "Where is my coffee?", "It was due on Monday."))).Code);

        var conversation = Assert.Single(await post.Conversations());
        Assert.Equal("Where is my coffee?", conversation.GetProperty("subject").GetString());
        Assert.Equal("Anna Berg", conversation.GetProperty("customer").GetProperty("name").GetString());
        var received = Assert.Single(await post.Messages(conversation));
        Assert.Equal("new", received.GetProperty("email").GetProperty("joinedBy").GetString());

        var reply = await post.Reply(conversation, received, "<p>On its way, <b>Anna</b>.</p>");

        var sent = await sink.Receive(mail => mail.To.Contains(Post.Shopper));
        Assert.Equal("<first@shopper.example>", sent.Header("In-Reply-To"));
        Assert.Equal("<first@shopper.example>", sent.Header("References"));
        Assert.Equal("Re: Where is my coffee?", sent.Header("Subject"));
        Assert.Equal($"Hagen <{post.Mailbox}>", sent.Header("From"));
        var answered = (await post.Messages(conversation)).Single(message => message.GetProperty("id").GetString() == reply.GetProperty("id").GetString());
        Assert.Equal("accepted", answered.GetProperty("delivery").GetProperty("state").GetString());

        var back = $"From: {Post.Shopper}\nTo: {sent.Header("Reply-To")}\nSubject: Re: something else\nMessage-ID: <second@shopper.example>\n\nThank you!\n";
        await post.Send(back, sent.Header("Reply-To")!.Split('<', '>')[1]);

        Assert.Equal("token", (await post.Messages(conversation))[^1].GetProperty("email").GetProperty("joinedBy").GetString());
        Assert.Single(await post.Conversations());
    }

    [OnBothEngines]
    public async Task A_file_of_25_MB_is_taken_in_whole_and_a_mail_over_the_limit_is_refused(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));

        Assert.Equal(250, (await post.Send(WithFile(post, "large", 25))).Code);
        Assert.Equal(552, (await post.Send(WithFile(post, "larger", 27))).Code);

        var received = Assert.Single(await post.Messages(Assert.Single(await post.Conversations())));
        var file = Assert.Single(received.GetProperty("attachments").EnumerateArray());
        Assert.Equal(25 * 1024 * 1024, file.GetProperty("size").GetInt64());
        var bytes = await post.Agent.GetByteArrayAsync($"files/{file.GetProperty("id").GetString()}");
        Assert.Equal(25 * 1024 * 1024, bytes.Length);
    }

    /// <summary>As base64 it is over a third larger: 25 MB are 34.2, 27 are 36.9.</summary>
    private static string WithFile(Post post, string id, int megabytes)
    {
        var file = Convert.ToBase64String(new byte[megabytes * 1024 * 1024], Base64FormattingOptions.InsertLineBreaks);
        return post.Write($"{id}@shopper.example", "A large file", $"--b\n\nHere it is.\n--b\nContent-Type: application/pdf; name=large.pdf\nContent-Disposition: attachment; filename=large.pdf\nContent-Transfer-Encoding: base64\n\n{file}\n--b--", "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n");
    }

    [OnBothEngines]
    public async Task Nobody_receives_mail_for_an_unknown_address(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));

        Assert.Equal(550, (await post.Send(post.Write("x@shopper.example", "Hello", "?"), "nobody@shop.example")).Code);
    }
}
