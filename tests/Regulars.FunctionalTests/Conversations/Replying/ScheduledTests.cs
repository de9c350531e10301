using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.FunctionalTests.Channels.Email;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Conversations.Replying;

/// <summary>Replies that leave later, or are taken back before they do.</summary>
[Collection(House.Name)]
public sealed class ScheduledTests(House house)
{
    [OnBothEngines]
    public async Task A_reply_leaves_when_its_time_has_come_and_not_before(Engine engine)
    {
        await using var sink = new SmtpSink();
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var conversation = await Asked(post, sink);

        var reply = await Write(post, conversation, DateTimeOffset.UnixEpoch.Add(Now(post) + TimeSpan.FromSeconds(2)));

        Assert.Equal("queued", reply.GetProperty("delivery").Text("state"));
        Assert.NotEqual(JsonValueKind.Null, reply.GetProperty("delivery").GetProperty("sendAt").ValueKind);
        Assert.Empty(sink.Mails);
        Assert.Equal("waiting", (await Opened(post, conversation)).Text("status"));
        await sink.Receive(_ => true);
        await post.Workspace.Settled();
        Assert.Equal("accepted", (await post.Messages(conversation))[^1].GetProperty("delivery").Text("state"));
    }

    [OnBothEngines]
    public async Task Taken_back_it_is_a_draft_again_and_the_customer_waits_as_before(Engine engine)
    {
        await using var sink = new SmtpSink();
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var conversation = await Asked(post, sink);
        var before = await Opened(post, conversation);
        var reply = await Write(post, conversation, DateTimeOffset.UnixEpoch.Add(Now(post) + TimeSpan.FromHours(1)));

        Assert.Equal(HttpStatusCode.NoContent, await Withdraw(post, conversation, reply));
        Assert.Equal(HttpStatusCode.Conflict, await Withdraw(post, conversation, reply));

        var after = await Opened(post, conversation);
        Assert.Equal(
            (before.Text("status"), before.Text("waitingSince"), before.Text("preview")), (after.Text("status"), after.Text("waitingSince"), after.Text("preview")));
        Assert.Equal("<p>Later</p>", after.GetProperty("draft").Text("html"));
        Assert.Equal("reply-withdrawn", (await post.Messages(conversation))[^1].GetProperty("event").Text("name"));
        Assert.Empty((await post.Agent.GetFromJsonAsync<JsonElement>("search?q=Later")).GetProperty("items").EnumerateArray());
        await post.Workspace.Settled();
        Assert.Empty(sink.Mails);
    }

    [OnBothEngines]
    public async Task What_has_left_cannot_be_taken_back(Engine engine)
    {
        await using var sink = new SmtpSink();
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var conversation = await Asked(post, sink);
        var reply = await post.Reply(conversation, (await post.Messages(conversation))[0], "<p>Hi</p>");

        Assert.Equal(HttpStatusCode.Conflict, await Withdraw(post, conversation, reply));
        Assert.Equal(HttpStatusCode.NotFound, await Withdraw(post, conversation, conversation));
    }

    [OnBothEngines]
    public async Task When_the_customer_writes_first_it_stays_and_says_so(Engine engine)
    {
        await using var sink = new SmtpSink();
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var conversation = await Asked(post, sink);
        await Write(post, conversation, DateTimeOffset.UnixEpoch.Add(Now(post) + TimeSpan.FromSeconds(3)));

        await post.HandOver(post.Write("more@shopper.example", "Re: Hello", "Never mind.", "In-Reply-To: <first@shopper.example>\n"));

        await Eventually(async () => (await post.Messages(conversation)).Any(message =>
            message.GetProperty("delivery") is { ValueKind: JsonValueKind.Object } delivery && delivery.Text("state") == "failed"));
        Assert.Empty(sink.Mails);
        Assert.Equal("open", (await Opened(post, conversation)).Text("status"));
    }

    [OnBothEngines]
    public async Task A_time_that_is_past_is_refused(Engine engine)
    {
        await using var sink = new SmtpSink();
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var conversation = await Asked(post, sink);

        await Send(post, conversation, DateTimeOffset.UnixEpoch).IsRefused(400, "bad_send_at");
    }

    private static TimeSpan Now(Post post) => TimeSpan.FromSeconds(
        ((NodaTime.IClock)post.Workspace.App.Services.GetService(typeof(NodaTime.IClock))!).GetCurrentInstant().ToUnixTimeSeconds() + 1);

    private static async Task<JsonElement> Asked(Post post, SmtpSink sink)
    {
        await post.SendThrough(sink);
        await post.Send(post.Write("first@shopper.example", "Hello", "Hello."));
        return Assert.Single(await post.Conversations());
    }

    private static async Task<JsonElement> Write(Post post, JsonElement conversation, DateTimeOffset at) => await Send(post, conversation, at).Gives(201);

    private static Task<HttpResponseMessage> Send(Post post, JsonElement conversation, DateTimeOffset at)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"conversations/{conversation.Text("id")}/messages")
        {
            Content = JsonContent.Create(new { kind = "reply", html = "<p>Later</p>", to = new[] { Post.Shopper }, seen = 1, sendAt = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss'Z'", null) }),
        };
        request.Headers.Add("Idempotency-Key", $"{Guid.CreateVersion7()}");
        return post.Agent.SendAsync(request);
    }

    private static async Task<HttpStatusCode> Withdraw(Post post, JsonElement conversation, JsonElement message) =>
        (await post.Agent.DeleteAsync($"conversations/{conversation.Text("id")}/messages/{message.Text("id")}/sending")).StatusCode;

    private static Task<JsonElement> Opened(Post post, JsonElement conversation) => post.Agent.GetFromJsonAsync<JsonElement>($"conversations/{conversation.Text("id")}");

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 100 && !await holds(); i++)
            await Task.Delay(100);
        Assert.True(await holds());
    }
}
