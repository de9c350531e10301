using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Joining;
using Regulars.Channels.Email.Receiving;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email.Joining;

[Collection(PostCollection.Name)]
public sealed class MadeIdTests(House house)
{
    [OnBothEngines]
    public async Task A_mail_without_an_id_gets_one_that_never_leaves_the_house(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await using var sink = new SmtpSink();
        await post.SendThrough(sink);

        await post.Send($"From: Anna Berg <{Post.Shopper}>\nTo: {post.Mailbox}\nSubject: No id\n\nHello.\n");
        var conversation = Assert.Single(await post.Conversations());
        await post.Reply(conversation, (await post.Messages(conversation))[0], "<p>Hi</p>");

        var mail = Assert.Single(await Mails(post));
        Assert.True(mail.HasMadeId);
        Assert.True(MadeId.Is((await post.Messages(conversation))[0].GetProperty("email").Text("messageId")));
        var answer = await sink.Receive(_ => true);
        Assert.DoesNotContain("made.regulars.invalid", answer.Text, StringComparison.Ordinal);
        Assert.Null(answer.Header("In-Reply-To"));
    }

    [OnBothEngines]
    public async Task A_mail_that_borrows_anothers_id_gets_one_and_is_marked(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));

        await post.Send(post.Write("taken@shopper.example", "First", "The first."));
        await post.Send(post.Write("taken@shopper.example", "Second", "Quite another."));

        Assert.Equal([false, true], (await Mails(post)).Select(mail => mail.HasMadeId));
        Assert.Equal("First", Assert.Single(await post.Conversations("filter=email.id:is:taken@shopper.example")).Text("subject"));
    }

    [OnBothEngines]
    public async Task An_id_of_ours_under_a_shoppers_name_is_a_mail_with_a_made_id(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await using var sink = new SmtpSink();
        await post.SendThrough(sink);
        await post.Send(post.Write("first@shopper.example", "First", "Hello."));
        var conversation = Assert.Single(await post.Conversations());
        await post.Reply(conversation, (await post.Messages(conversation))[0], "<p>Hi</p>");
        var ours = (await sink.Receive(_ => true)).Header("Message-ID")!.Trim('<', '>');

        await post.Send(post.Write(ours, "Borrowed", "This is not your mail."));

        Assert.Equal([false, true], (await Mails(post)).Select(mail => mail.HasMadeId));
        Assert.Equal(["Borrowed", "First"], (await post.Conversations()).Select(c => c.Text("subject")).Order());
    }

    private static Task<List<RawMail>> Mails(Post post) => post.Workspace.Read(db => db.Set<RawMail>().AsNoTracking().OrderBy(mail => mail.ReceivedAt).ToListAsync());
}
