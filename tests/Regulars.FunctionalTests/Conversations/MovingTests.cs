using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.FunctionalTests.Channels.Email;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations;

/// <summary>Messages that joined the wrong conversation, put right by hand and back again.</summary>
[Collection(House.Name)]
public sealed class MovingTests(House house)
{
    private const string Other = "bert@other.example";

    [OnBothEngines]
    public async Task A_message_moves_with_all_that_hangs_on_it_and_what_answers_it_follows(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var (grinder, kettle) = await Two(post);

        Assert.Equal(HttpStatusCode.NoContent, await Move(post, kettle, 1, grinder));

        Assert.Equal(["Grinder broke.", "Kettle leaks.", ""], await Texts(post, grinder));
        Assert.Equal(["Kettle?", ""], await Texts(post, kettle));
        var source = await Opened(post, kettle);
        Assert.Equal("Kettle?", source.Text("preview"));
        var target = await Opened(post, grinder);
        Assert.Equal(["anna@shopper.example", Other], target.GetProperty("participants").EnumerateArray().Select(who => who.Text("address")).Order());
        await post.Send(post.Write("answer@shopper.example", "Re: Kettle", "Still leaks.", "In-Reply-To: <leaks@shopper.example>\n"));
        Assert.Equal("Still leaks.", (await Texts(post, grinder))[^1]);
        var found = (await post.Agent.GetFromJsonAsync<JsonElement>("search?q=leaks")).GetProperty("items").EnumerateArray();
        Assert.Equal([grinder.Text("id")], found.Select(hit => hit.GetProperty("conversation").Text("id")).Distinct());
    }

    [OnBothEngines]
    public async Task Moved_back_it_stands_where_it_stood(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var (grinder, kettle) = await Two(post);
        await post.Send(post.Write("third@shopper.example", "Re: Kettle", "A third.", "In-Reply-To: <kettle@shopper.example>\n"));

        await Move(post, kettle, 1, grinder);
        var moved = (await post.Messages(grinder)).Select((message, at) => (message, at)).Single(line => line.message.Text("text").Contains("leaks", StringComparison.Ordinal)).at;
        Assert.Equal(HttpStatusCode.NoContent, await Move(post, grinder, moved, kettle));

        Assert.Equal(["Kettle?", "Kettle leaks.", "A third."], await Texts(post, kettle));
        Assert.Equal([1, 2, 3], (await post.Messages(kettle)).Select(message => message.GetProperty("sequence").GetInt32()));
        Assert.Equal("A third.", (await Opened(post, kettle)).Text("preview"));
        Assert.Equal([Other], (await Opened(post, grinder)).GetProperty("participants").EnumerateArray().Select(who => who.Text("address")));
        Assert.Equal(HttpStatusCode.NoContent, await Move(post, kettle, 1, grinder));
        Assert.Equal(["Kettle?", "", "A third."], await Texts(post, kettle));
    }

    [OnBothEngines]
    public async Task A_split_off_message_has_a_linked_conversation_of_its_own(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var (_, kettle) = await Two(post);
        var id = (await post.Messages(kettle))[1].Text("id");

        var own = await post.Agent.PostAsync($"conversations/{kettle.Text("id")}/messages/{id}/split", null).Gives(201);

        var opened = await Opened(post, own);
        Assert.Equal(("Re: Kettle", "open"), (opened.Text("subject"), opened.Text("status")));
        Assert.True(opened.GetProperty("number").GetInt32() > 0);
        Assert.Equal(kettle.Text("id"), Assert.Single(opened.GetProperty("linked").EnumerateArray()).Text("id"));
        Assert.Equal("Kettle leaks.", (await Texts(post, own))[0]);
        Assert.Equal(HttpStatusCode.NoContent, await Move(post, own, 0, kettle));
        Assert.Equal("Kettle leaks.", (await Texts(post, kettle))[1]);
        Assert.Equal("resolved", (await Opened(post, own)).Text("status"));
    }

    [OnBothEngines]
    public async Task What_cannot_move_says_why(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        using var theirs = await Post.Open(await house.NewWorkspace(engine));
        var (grinder, kettle) = await Two(post);
        var (strange, _) = await Two(theirs);
        await post.Reply(grinder, (await post.Messages(grinder))[0], "<p>Hi</p>");

        Assert.Equal(HttpStatusCode.BadRequest, await Move(post, grinder, 1, kettle));
        Assert.Equal(HttpStatusCode.BadRequest, await Move(post, grinder, 0, strange));
        Assert.Equal(HttpStatusCode.NoContent, await Move(post, grinder, 0, grinder));
        var only = (await post.Messages(grinder))[0].Text("id");
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.Agent.PostAsync($"conversations/{grinder.Text("id")}/messages/{only}/split", null)).StatusCode);
    }

    [OnBothEngines]
    public async Task The_same_subject_of_the_same_sender_is_only_suggested(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await post.Send(post.Write("1@shopper.example", "Kettle", "Leaks."));
        await post.Send(post.Write("2@shopper.example", "AW: Kettle", "Still."));
        await post.Send(post.Write("3@shopper.example", "Lid", "Gone."));
        var second = (await post.Conversations()).Single(conversation => conversation.Text("subject") == "AW: Kettle");

        var suggested = (await post.Agent.GetFromJsonAsync<JsonElement>($"conversations/{second.Text("id")}/suggestions")).GetProperty("items");

        Assert.Equal(["Kettle"], suggested.EnumerateArray().Select(other => other.Text("subject")));
    }

    private static async Task<(JsonElement Grinder, JsonElement Kettle)> Two(Post post)
    {
        await post.Send(post.Write("grinder@other.example", "Grinder", "Grinder broke.").Replace($"Anna Berg <{Post.Shopper}>", Other, StringComparison.Ordinal));
        await post.Send(post.Write("kettle@shopper.example", "Kettle", "Kettle?"));
        await post.Send(post.Write("leaks@shopper.example", "Re: Kettle", "Kettle leaks.", "In-Reply-To: <kettle@shopper.example>\n"));
        var conversations = await post.Conversations();
        return (conversations.Single(c => c.Text("subject") == "Grinder"), conversations.Single(c => c.Text("subject") == "Kettle"));
    }

    private static Task<JsonElement> Opened(Post post, JsonElement conversation) => post.Agent.GetFromJsonAsync<JsonElement>($"conversations/{conversation.Text("id")}");

    private static async Task<IReadOnlyList<string>> Texts(Post post, JsonElement conversation) =>
        [.. (await post.Messages(conversation)).Where(line => line.Text("kind") != "event" || line.GetProperty("event").Text("name") is "message-moved" or "message-arrived").Select(line => line.Text("text").Trim())];

    private static async Task<HttpStatusCode> Move(Post post, JsonElement from, int at, JsonElement to)
    {
        var id = (await post.Messages(from))[at].Text("id");
        return (await post.Agent.PostAsJsonAsync($"conversations/{from.Text("id")}/messages/{id}/move", new { to = to.Text("id") })).StatusCode;
    }
}
