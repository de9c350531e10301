using System.Text.Json;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email.Joining;

/// <summary>Mails whose token, In-Reply-To and References lead to different conversations, or nowhere: the first that is good decides, and says so.</summary>
[Collection(PostCollection.Name)]
public sealed class DisagreeingTests(House house)
{
    [OnBothEngines]
    public async Task A_token_counts_before_what_a_mail_answers_and_refers_to(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var token = await TokenOfNew(post, "a");
        await Open(post, "b");
        await Open(post, "c");

        await post.Send(post.Write("which@shopper.example", "Which?", "Which?", "In-Reply-To: <b@shopper.example>\nReferences: <c@shopper.example>\n"), token);

        Assert.Equal(("a", "token"), await WhereIs(post, "which@shopper.example"));
    }

    [OnBothEngines]
    public async Task What_a_mail_answers_counts_before_what_it_refers_to(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await Open(post, "a");
        await Open(post, "b");

        await post.Send(post.Write("which@shopper.example", "Which?", "Which?", "In-Reply-To: <a@shopper.example>\nReferences: <a@shopper.example> <b@shopper.example>\n"));

        Assert.Equal(("a", "in-reply-to"), await WhereIs(post, "which@shopper.example"));
    }

    [OnBothEngines]
    public async Task The_newest_reference_counts_before_older_ones(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await Open(post, "a");
        await Open(post, "b");

        await post.Send(post.Write("which@shopper.example", "Which?", "Which?", "References: <b@shopper.example> <a@shopper.example> <gone@x>\n"));

        Assert.Equal(("a", "references"), await WhereIs(post, "which@shopper.example"));
    }

    [OnBothEngines]
    public async Task A_wrong_signature_is_no_token_and_the_next_rule_decides(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var token = await TokenOfNew(post, "a");
        await Open(post, "b");
        var at = token.IndexOf('@', StringComparison.Ordinal);
        var forged = token.Remove(at - 1, 1).Insert(at - 1, token[at - 1] == 'a' ? "b" : "a");

        await post.Send(post.Write("which@shopper.example", "Which?", "Which?", "In-Reply-To: <b@shopper.example>\n"), forged);
        await post.Send(post.Write("alone@shopper.example", "Alone", "Nothing else."), forged);

        Assert.Equal(("b", "in-reply-to"), await WhereIs(post, "which@shopper.example"));
        Assert.Equal(("Alone", "new"), await WhereIs(post, "alone@shopper.example"));
    }

    [OnBothEngines]
    public async Task A_good_token_beside_a_forged_one_counts(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var token = await TokenOfNew(post, "a");
        await Open(post, "b");
        var forged = $"{post.Mailbox.Split('@')[0]}+2aaaaaaaaaaaaaaaa@shop.example";

        await post.Send(post.Write("which@shopper.example", "Which?", "Which?", $"Cc: {forged}, {token}\nIn-Reply-To: <b@shopper.example>\n"));

        Assert.Equal(("a", "token"), await WhereIs(post, "which@shopper.example"));
    }

    [OnBothEngines]
    public async Task Another_workspaces_token_and_ids_are_passed_over_for_our_own(Engine engine)
    {
        using var theirs = await Post.Open(await house.NewWorkspace(engine));
        using var ours = await Post.Open(await house.NewWorkspace(engine));
        var tag = (await TokenOfNew(theirs, "secret")).Split('+', '@')[1];
        await Open(theirs, "hidden");
        await Open(ours, "a");
        var withTheirToken = ours.Mailbox.Replace("@", $"+{tag}@", StringComparison.Ordinal);

        await ours.Send(ours.Write("first@shopper.example", "Which?", "First.", "In-Reply-To: <a@shopper.example>\n"), withTheirToken);
        await ours.Send(ours.Write("second@shopper.example", "Which?", "Second.", "In-Reply-To: <secret@shopper.example>\nReferences: <a@shopper.example>\n"));
        await ours.Send(ours.Write("third@shopper.example", "Third", "Third.", "References: <hidden@shopper.example>\n"), withTheirToken);

        Assert.Equal(("a", "in-reply-to"), await WhereIs(ours, "first@shopper.example"));
        Assert.Equal(("a", "references"), await WhereIs(ours, "second@shopper.example"));
        Assert.Equal(("Third", "new"), await WhereIs(ours, "third@shopper.example"));
        Assert.Equal([1, 2], (await theirs.Conversations()).Select(conversation => conversation.GetProperty("lastSequence").GetInt32()).Order());
    }

    /// <summary>A conversation whose subject is the name of its first mail.</summary>
    private static Task<SmtpAnswer> Open(Post post, string name) => post.Send(post.Write($"{name}@shopper.example", name, $"I am {name}."));

    /// <summary>The address with the token that an answer in a new conversation of this name gave.</summary>
    private static async Task<string> TokenOfNew(Post post, string name)
    {
        await using var sink = new SmtpSink();
        await post.SendThrough(sink);
        await Open(post, name);
        var conversation = (await post.Conversations()).Single(c => c.Text("subject") == name);
        await post.Reply(conversation, (await post.Messages(conversation))[0], "<p>Hi</p>");
        return (await sink.Receive(_ => true)).Header("Reply-To")!.Split('<', '>')[1];
    }

    private static async Task<(string Conversation, string Because)> WhereIs(Post post, string id)
    {
        foreach (var conversation in await post.Conversations())
        {
            var mails = (await post.Messages(conversation)).Where(message => message.GetProperty("email").ValueKind == JsonValueKind.Object).Select(message => message.GetProperty("email"));
            if (mails.FirstOrDefault(mail => mail.Text("messageId") == id) is { ValueKind: JsonValueKind.Object } found)
                return (conversation.Text("subject"), found.Text("joinedBy"));
        }
        throw new Xunit.Sdk.XunitException($"{id} is in no conversation.");
    }
}
