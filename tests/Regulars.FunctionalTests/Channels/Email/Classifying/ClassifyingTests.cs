using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Channels.Email.Classifying;

/// <summary>What each class of mail moves, and how people correct it.</summary>
[Collection(PostCollection.Name)]
public sealed class ClassifyingTests(House house)
{
    [OnBothEngines]
    public async Task Somebody_away_neither_reopens_nor_starts_a_clock(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var conversation = await Answered(post);
        await post.Agent.PutAsJsonAsync($"conversations/{conversation.Text("id")}/resolution", new { });

        await post.Send(post.Write("away@shopper.example", "Automatic reply: Hello", "I am away.", "In-Reply-To: <first@shopper.example>\nAuto-Submitted: auto-replied\n"));

        var after = await Open(post, conversation);
        Assert.Equal(("resolved", JsonValueKind.Null, false), (after.Text("status"), after.GetProperty("waitingSince").ValueKind, after.GetProperty("unread").GetBoolean()));
        var mail = (await post.Messages(conversation))[^1].GetProperty("email");
        Assert.Equal(("out-of-office", "auto-submitted"), (mail.Text("class"), mail.Text("classifiedBy")));
    }

    [OnBothEngines]
    public async Task Somebody_away_leaves_what_waits_for_the_customer_waiting(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var conversation = await Answered(post);

        await post.Send(post.Write("away@shopper.example", "Automatic reply: Hello", "I am away.", "In-Reply-To: <first@shopper.example>\nAuto-Submitted: auto-replied\n"));

        Assert.Equal("waiting", (await Open(post, conversation)).Text("status"));
    }

    [OnBothEngines]
    public async Task What_begins_with_an_automatic_answer_is_kept_and_troubles_nobody(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));

        await post.Send(post.Write("away@shopper.example", "Automatic reply: Newsletter", "I am away.", "Auto-Submitted: auto-replied\n"));

        Assert.Empty(await post.Conversations());
        var kept = Assert.Single(await View(post, "resolved"));
        Assert.False(kept.GetProperty("unread").GetBoolean());
    }

    [OnBothEngines]
    public async Task A_notification_is_shown_and_nobody_waits(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));

        await post.Send(post.Write("parcel@carrier.example", "Your parcel", "It is on its way.", "Auto-Submitted: auto-generated\n"));

        var shown = Assert.Single(await post.Conversations());
        Assert.Equal((true, JsonValueKind.Null), (shown.GetProperty("unread").GetBoolean(), shown.GetProperty("waitingSince").ValueKind));
    }

    [OnBothEngines]
    public async Task Spam_lies_apart_and_a_person_takes_it_out_for_good(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await post.Send(post.Write("offer@shopper.example", "An offer", "Buy.", "X-Spam-Flag: YES\n"));
        Assert.Empty(await post.Conversations());
        Assert.Empty(await View(post, "resolved"));
        var spam = Assert.Single(await View(post, "spam"));

        Assert.Equal(HttpStatusCode.NoContent, await Say(post, spam, 0, "human", "spam", rememberSender: true));
        await post.Send(post.Write("offer2@shopper.example", "Another offer", "Buy.", "X-Spam-Flag: YES\n"));

        Assert.Empty(await View(post, "spam"));
        var open = await post.Conversations();
        Assert.Equal(2, open.Count);
        Assert.All(open, conversation => Assert.NotEqual(JsonValueKind.Null, conversation.GetProperty("waitingSince").ValueKind));
        Assert.Equal("sender", (await post.Messages(open[0]))[0].GetProperty("email").Text("classifiedBy"));
    }

    [OnBothEngines]
    public async Task What_answers_us_is_expected_whatever_others_say_of_it(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var conversation = await Answered(post);

        await post.Send(post.Write("second@shopper.example", "Re: Hello", "Thanks.", "In-Reply-To: <first@shopper.example>\nX-Spam-Flag: YES\n"));

        Assert.Equal("human", (await post.Messages(conversation))[^1].GetProperty("email").Text("class"));
        Assert.Equal("open", (await Open(post, conversation)).Text("status"));
    }

    [OnBothEngines]
    public async Task Two_who_say_different_things_about_a_mail_do_not_overwrite_each_other(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await post.Send(post.Write("first@shopper.example", "Hello", "Hello."));
        var conversation = Assert.Single(await post.Conversations());

        Assert.Equal(HttpStatusCode.NoContent, await Say(post, conversation, 0, "spam", "human"));
        Assert.Equal(HttpStatusCode.NoContent, await Say(post, conversation, 0, "spam", "human"));
        Assert.Equal(HttpStatusCode.Conflict, await Say(post, conversation, 0, "list", "human"));
        Assert.Equal(HttpStatusCode.BadRequest, await Say(post, conversation, 0, "own-loop", "spam"));

        Assert.True((await Open(post, conversation)).GetProperty("isSpam").GetBoolean());
    }

    [OnBothEngines]
    public async Task Remembered_senders_are_listed_and_forgotten(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await post.Send(post.Write("first@shopper.example", "Hello", "Hello."));
        await Say(post, Assert.Single(await post.Conversations()), 0, "spam", "human", rememberSender: true);

        var known = Assert.Single((await post.Owner.GetFromJsonAsync<JsonElement>("email/senders")).GetProperty("items").EnumerateArray());
        Assert.Equal((Post.Shopper, "spam"), (known.Text("address"), known.Text("class")));
        Assert.Equal(HttpStatusCode.Forbidden, (await post.Agent.GetAsync("email/senders")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await post.Owner.DeleteAsync($"email/senders/{Post.Shopper}")).StatusCode);

        await post.Send(post.Write("second@shopper.example", "Hello again", "Hello."));
        Assert.Single(await post.Conversations());
    }

    [OnBothEngines]
    public async Task A_forgotten_sender_is_remembered_again(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));

        Assert.Equal(HttpStatusCode.NoContent, await Remember(post.Owner, Post.Shopper, "spam"));
        Assert.Equal(HttpStatusCode.BadRequest, await Remember(post.Owner, Post.Shopper, "own-loop"));
        Assert.Equal(HttpStatusCode.NotFound, await Remember(post.Owner, "nobody", "spam"));
        Assert.Equal(HttpStatusCode.Forbidden, await Remember(post.Agent, Post.Shopper, "human"));

        await post.Send(post.Write("first@shopper.example", "Hello", "Hello."));
        Assert.Empty(await post.Conversations());
    }

    private static async Task<HttpStatusCode> Remember(HttpClient by, string address, string mailClass) =>
        (await by.PutAsJsonAsync($"email/senders/{address}", new Dictionary<string, string> { ["class"] = mailClass })).StatusCode;

    private static async Task<JsonElement> Answered(Post post)
    {
        await post.Send(post.Write("first@shopper.example", "Hello", "Hello."));
        var conversation = Assert.Single(await post.Conversations());
        await post.Reply(conversation, (await post.Messages(conversation))[0], "<p>Hi</p>");
        return conversation;
    }

    private static Task<JsonElement> Open(Post post, JsonElement conversation) =>
        post.Agent.GetFromJsonAsync<JsonElement>($"conversations/{conversation.Text("id")}");

    private static async Task<IReadOnlyList<JsonElement>> View(Post post, string view) =>
        [.. (await post.Agent.GetFromJsonAsync<JsonElement>($"conversations?view={view}")).GetProperty("items").EnumerateArray()];

    private static async Task<HttpStatusCode> Say(Post post, JsonElement conversation, int message, string to, string from, bool rememberSender = false)
    {
        var id = (await post.Messages(conversation))[message].Text("id");
        var answer = await post.Agent.PutAsJsonAsync(
            $"conversations/{conversation.Text("id")}/messages/{id}/class", new Dictionary<string, object> { ["class"] = to, ["from"] = from, ["rememberSender"] = rememberSender });
        return answer.StatusCode;
    }
}
