using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email.Joining;

/// <summary>Where joining must hold back, and the last resorts by which a mail still finds home.</summary>
[Collection(PostCollection.Name)]
public sealed class GuardTests(House house)
{
    private const string Other = "bert@other.example";

    [OnBothEngines]
    public async Task Answers_to_one_newsletter_stay_apart(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        const string newsletter = "In-Reply-To: <spring@news.example>\nReferences: <spring@news.example>\n";

        await post.Send(post.Write("1@shopper.example", "Re: Spring", "My size?", newsletter));
        await post.Send(From(Other, post.Write("2@other.example", "Re: Spring", "Mine too?", newsletter)));
        await post.Send(post.Write("3@shopper.example", "Re: Spring", "And in red?", newsletter));

        Assert.Equal([2, 1], (await post.Conversations()).OrderByDescending(c => c.GetProperty("lastSequence").GetInt32()).Select(c => c.GetProperty("lastSequence").GetInt32()));
    }

    [OnBothEngines]
    public async Task A_forward_opens_a_conversation_of_its_own_and_both_know_each_other(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await post.Send(post.Write("1@shopper.example", "Hello", "One."));

        await post.Send(post.Write("2@shopper.example", "WG: Hello", "Please look.", "In-Reply-To: <1@shopper.example>\n"));

        var both = await post.Conversations();
        Assert.Equal(["WG: Hello", "Hello"], both.Select(conversation => conversation.Text("subject")));
        var forwarded = await Opened(post, both[0]);
        var origin = await Opened(post, both[1]);
        Assert.Equal((both[1].Text("id"), true), Link(forwarded));
        Assert.Equal((both[0].Text("id"), false), Link(origin));
        Assert.Equal("forward", (await post.Messages(both[0]))[0].GetProperty("email").Text("joinedBy"));
    }

    [OnBothEngines]
    public async Task A_number_in_the_subject_leads_only_who_takes_part(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await post.Send(post.Write("1@shopper.example", "Hello", "One."));
        var number = Assert.Single(await post.Conversations()).GetProperty("number").GetInt32();

        await post.Send(post.Write("2@shopper.example", $"Re: [#{number}] Hello", "Two."));
        await post.Send(From(Other, post.Write("3@other.example", $"Re: [#{number}] Hello", "Let me in.")));
        await post.Send(post.Write("4@shopper.example", $"Order #{number} is late", "Where is it?"));

        Assert.Equal([1, 1, 2], (await post.Conversations()).Select(c => c.GetProperty("lastSequence").GetInt32()).Order());
    }

    [OnBothEngines]
    public async Task An_answer_without_ids_finds_home_by_what_it_quotes(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await using var sink = new SmtpSink();
        await post.SendThrough(sink);
        await post.Send(post.Write("1@shopper.example", "Hello", "One."));
        var conversation = Assert.Single(await post.Conversations());
        await post.Reply(conversation, (await post.Messages(conversation))[0], "<p>Hi</p>");
        var html = MailPart.LeavesOf(await sink.Receive(_ => true)).Single(part => part.Head.Contains("text/html", StringComparison.Ordinal)).Text;

        await post.Send(post.Write("2@shopper.example", "Another subject", $"<p>Thanks</p><blockquote>{html}</blockquote>", "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n"));
        await post.Send(post.Write("3@shopper.example", "Yet another", "<p>Thanks</p><div>ref:aaaaaaaaaaaaaaaaaaaa:ref</div>", "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n"));

        Assert.Equal("marker", (await post.Messages(conversation))[^1].GetProperty("email").Text("joinedBy"));
        Assert.Equal(2, (await post.Conversations()).Count);
    }

    private static string From(string address, string mail) => mail.Replace($"Anna Berg <{Post.Shopper}>", address, StringComparison.Ordinal);

    private static Task<JsonElement> Opened(Post post, JsonElement conversation) => post.Agent.GetFromJsonAsync<JsonElement>($"conversations/{conversation.Text("id")}");

    private static (string Id, bool IsOrigin) Link(JsonElement conversation)
    {
        var link = Assert.Single(conversation.GetProperty("linked").EnumerateArray());
        return (link.Text("id"), link.GetProperty("isOrigin").GetBoolean());
    }
}
