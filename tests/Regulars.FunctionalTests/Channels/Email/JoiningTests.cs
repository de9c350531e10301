using System.Text.Json;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email;

[Collection(PostCollection.Name)]
public sealed class JoiningTests(House house)
{
    [OnBothEngines]
    public async Task The_same_mail_five_times_is_one_message(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var mail = post.Write("same@shopper.example", "Once", "Only once.");

        for (var i = 0; i < 5; i++)
            Assert.Equal(250, (await post.Send($"Received: by relay {i}\n{mail}")).Code);

        Assert.Single(await post.Messages(Assert.Single(await post.Conversations())));
    }

    [OnBothEngines]
    public async Task A_forged_id_swallows_nothing(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));

        await post.Send(post.Write("taken@shopper.example", "First", "The first."));
        await post.Send(post.Write("taken@shopper.example", "Second", "Quite another."));

        Assert.Equal(["Second", "First"], (await post.Conversations()).Select(conversation => conversation.GetProperty("subject").GetString()));
    }

    [OnBothEngines]
    public async Task An_answer_joins_by_what_it_answers_and_by_what_it_refers_to(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));

        await post.Send(post.Write("1@shopper.example", "Hello", "One."));
        await post.Send(post.Write("2@shopper.example", "Re: Hello", "Two.", "In-Reply-To: <1@shopper.example>\n"));
        await post.Send(post.Write("3@shopper.example", "Other words", "Three.", "References: <lost@x> <1@shopper.example> <gone@x>\n"));
        await post.Send(post.Write("4@shopper.example", "Other words", "Four.", "In-Reply-To: <lost@x>\n"));

        var messages = await post.Messages(Assert.Single(await post.Conversations()));
        Assert.Equal(["new", "in-reply-to", "references", "in-reply-to"], messages.Select(JoinedBy));
    }

    [OnBothEngines]
    public async Task A_conversation_is_found_by_the_id_of_any_mail_in_it(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await post.Send(post.Write("1@shopper.example", "Hello", "One."));
        await post.Send(post.Write("2@shopper.example", "Re: Hello", "Two.", "In-Reply-To: <1@shopper.example>\n"));
        await post.Send(post.Write("3@shopper.example", "Another", "Three."));

        Assert.Equal("Hello", Assert.Single(await post.Conversations("filter=email.id:is:<2@shopper.example>")).GetProperty("subject").GetString());
        Assert.Empty(await post.Conversations("filter=email.id:is:4@shopper.example"));
    }

    [OnBothEngines]
    public async Task The_same_mail_to_two_mailboxes_is_one_conversation(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var second = $"sales-{Guid.CreateVersion7():N}@shop.example";
        await Post.OpenMailbox(post.Workspace, second);
        var mail = post.Write("both@shopper.example", "To both", "Hello both.");

        await post.Send(mail);
        await post.Send(mail, second);

        Assert.Single(await post.Messages(Assert.Single(await post.Conversations())));
    }

    [OnBothEngines]
    public async Task Another_workspaces_token_and_ids_lead_nowhere_here(Engine engine)
    {
        using var theirs = await Post.Open(await house.NewWorkspace(engine));
        using var ours = await Post.Open(await house.NewWorkspace(engine));
        await using var sink = new SmtpSink();
        await theirs.SendThrough(sink);
        await theirs.Send(theirs.Write("secret@shopper.example", "Theirs", "Hello."));
        var conversation = Assert.Single(await theirs.Conversations());
        await theirs.Reply(conversation, (await theirs.Messages(conversation))[0], "<p>Hi</p>");
        var token = (await sink.Receive(_ => true)).Header("Reply-To")!.Split('+', '@')[1];

        await ours.Send(
            ours.Write("intruder@shopper.example", "Ours", "Hello.", "In-Reply-To: <secret@shopper.example>\n"), ours.Mailbox.Replace("@", $"+{token}@", StringComparison.Ordinal));

        Assert.Equal("new", JoinedBy(Assert.Single(await ours.Messages(Assert.Single(await ours.Conversations())))));
        Assert.Equal(2, (await theirs.Messages(conversation)).Count);
    }

    [OnBothEngines]
    public async Task A_mailbox_with_forty_letters_is_answered_by_token_too(Engine engine)
    {
        var mailbox = $"{new string('a', 8)}{Guid.CreateVersion7():N}@shop.example";
        using var post = await Post.Open(await house.NewWorkspace(engine), mailbox);
        await using var sink = new SmtpSink();
        await post.SendThrough(sink);
        await post.Send(post.Write("long@shopper.example", "A long name", "Hello."));
        var conversation = Assert.Single(await post.Conversations());
        await post.Reply(conversation, (await post.Messages(conversation))[0], "<p>Hi</p>");

        var address = (await sink.Receive(_ => true)).Header("Reply-To")!.Split('<', '>')[1];
        await post.Send(post.Write("other@shopper.example", "Quite another subject", "Thanks."), address.ToUpperInvariant());

        Assert.Equal("token", JoinedBy((await post.Messages(Assert.Single(await post.Conversations())))[^1]));
    }

    [OnBothEngines]
    public async Task A_number_with_a_wrong_signature_leads_nowhere(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await using var sink = new SmtpSink();
        await post.SendThrough(sink);
        await post.Send(post.Write("real@shopper.example", "Real", "Hello."));
        var conversation = Assert.Single(await post.Conversations());
        await post.Reply(conversation, (await post.Messages(conversation))[0], "<p>Hi</p>");
        var address = (await sink.Receive(_ => true)).Header("Reply-To")!.Split('<', '>')[1];
        var at = address.IndexOf('@', StringComparison.Ordinal);

        await post.Send(post.Write("forged@shopper.example", "Forged", "Let me in."), address.Remove(at - 1, 1).Insert(at - 1, address[at - 1] == 'a' ? "b" : "a"));

        Assert.Equal(2, (await post.Conversations()).Count);
    }

    [OnBothEngines]
    public async Task Our_own_mail_coming_back_is_no_message(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await using var sink = new SmtpSink();
        await post.SendThrough(sink);
        await post.Send(post.Write("loop@shopper.example", "Loop", "Hello."));
        var conversation = Assert.Single(await post.Conversations());
        await post.Reply(conversation, (await post.Messages(conversation))[0], "<p>Hi</p>");

        await post.Send((await sink.Receive(_ => true)).Text);

        Assert.Equal(2, (await post.Messages(conversation)).Count);
        Assert.Single(await post.Conversations());
    }

    private static string? JoinedBy(JsonElement message) => message.GetProperty("email").GetProperty("joinedBy").GetString();
}
