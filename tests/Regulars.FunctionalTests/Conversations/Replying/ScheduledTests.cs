using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Contracts.Team;
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

    [OnBothEngines]
    public async Task It_can_leave_before_its_time(Engine engine)
    {
        await using var sink = new SmtpSink();
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var conversation = await Asked(post, sink);
        var reply = await Write(post, conversation, DateTimeOffset.UnixEpoch.Add(Now(post) + TimeSpan.FromHours(1)));
        await post.HandOver(post.Write("more@shopper.example", "Re: Hello", "Are you there?", "In-Reply-To: <first@shopper.example>\n"));

        Assert.Equal(HttpStatusCode.NoContent, await SendNow(post, conversation, reply));
        Assert.Equal(HttpStatusCode.Conflict, await SendNow(post, conversation, reply));
        await sink.Receive(_ => true);
        await post.Workspace.Settled();

        Assert.Single(sink.Mails);
        Assert.Empty(await Scheduled(post));
        Assert.Equal(HttpStatusCode.NotFound, await SendNow(post, conversation, conversation));
    }

    [OnBothEngines]
    public async Task For_some_seconds_a_reply_can_be_undone_and_then_it_leaves_whoever_writes_meanwhile(Engine engine)
    {
        await using var sink = new SmtpSink();
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var conversation = await Asked(post, sink);

        await Send(post, conversation, new { kind = "reply", html = "<p>Soon</p>", to = new[] { Post.Shopper }, seen = 1, undoSeconds = 121 }).Gives(400);
        var first = await Send(post, conversation, new { kind = "reply", html = "<p>Soon</p>", to = new[] { Post.Shopper }, seen = 1, undoSeconds = 100 }).Gives(201);
        Assert.Equal(HttpStatusCode.NoContent, await Withdraw(post, conversation, first));
        await Send(post, conversation, new { kind = "reply", html = "<p>Now</p>", to = new[] { Post.Shopper }, seen = 2, undoSeconds = 2 }).Gives(201);
        await post.HandOver(post.Write("more@shopper.example", "Re: Hello", "Are you there?", "In-Reply-To: <first@shopper.example>\n"));
        await sink.Receive(_ => true);
        await post.Workspace.Settled();

        Assert.Contains("Now", Assert.Single(sink.Mails).Text, StringComparison.Ordinal);
    }

    [OnBothEngines]
    public async Task What_waits_is_listed_page_by_page_the_next_to_leave_first(Engine engine)
    {
        await using var sink = new SmtpSink();
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var conversation = await Asked(post, sink);
        var now = DateTimeOffset.UnixEpoch + Now(post);
        var last = await Write(post, conversation, now.AddHours(3));
        var first = await Write(post, conversation, now.AddHours(1), seen: 2);
        var middle = await Write(post, conversation, now.AddHours(1), seen: 3);

        var page = await post.Agent.GetAsync("conversations/scheduled?limit=2").Gives(200);
        var next = await post.Agent.GetAsync($"conversations/scheduled?limit=2&cursor={Uri.EscapeDataString(page.Text("next"))}").Gives(200);

        Assert.Equal([first.Text("id"), middle.Text("id"), last.Text("id")], [.. Items(page).Concat(Items(next)).Select(row => row.Text("id"))]);
        var row = Items(page)[0];
        Assert.Equal(("Later", "Hello", conversation.Text("id")), (row.Text("preview"), row.Text("subject"), row.Text("conversation")));
        Assert.Equal(Post.Shopper, row.GetProperty("to")[0].Text("address"));
        await Withdraw(post, conversation, first);
        Assert.Equal([middle.Text("id"), last.Text("id")], (await Scheduled(post)).Select(one => one.Text("id")));
    }

    [OnBothEngines]
    public async Task Everybody_sees_their_own_and_leads_see_all(Engine engine)
    {
        await using var sink = new SmtpSink();
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var conversation = await Asked(post, sink);
        await Write(post, conversation, DateTimeOffset.UnixEpoch.Add(Now(post) + TimeSpan.FromHours(1)));
        var (agent, lead) = (post.Workspace.As(Role.Agent), post.Workspace.As(Role.Lead));

        Assert.Empty(Items(await lead.GetAsync("conversations/scheduled").Gives(200)));
        Assert.Single(Items(await lead.GetAsync("conversations/scheduled?whose=all").Gives(200)));
        await agent.GetAsync("conversations/scheduled?whose=all").IsRefused(403, "forbidden");
        await agent.GetAsync("conversations/scheduled?whose=nobody").IsRefused(400, "bad_whose");
        await agent.GetAsync("conversations/scheduled?cursor=x").IsRefused(400, "bad_cursor");
    }

    private static TimeSpan Now(Post post) => TimeSpan.FromSeconds(
        ((NodaTime.IClock)post.Workspace.App.Services.GetService(typeof(NodaTime.IClock))!).GetCurrentInstant().ToUnixTimeSeconds() + 1);

    private static async Task<JsonElement> Asked(Post post, SmtpSink sink)
    {
        await post.SendThrough(sink);
        await post.Send(post.Write("first@shopper.example", "Hello", "Hello."));
        return Assert.Single(await post.Conversations());
    }

    private static async Task<JsonElement> Write(Post post, JsonElement conversation, DateTimeOffset at, int seen = 1) =>
        await Send(post, conversation, at, seen).Gives(201);

    private static Task<HttpResponseMessage> Send(Post post, JsonElement conversation, DateTimeOffset at, int seen = 1) => Send(
        post, conversation,
        new { kind = "reply", html = "<p>Later</p>", to = new[] { Post.Shopper }, seen, sendAt = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss'Z'", null) });

    private static Task<HttpResponseMessage> Send(Post post, JsonElement conversation, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"conversations/{conversation.Text("id")}/messages")
        {
            Content = JsonContent.Create(body),
        };
        request.Headers.Add("Idempotency-Key", $"{Guid.CreateVersion7()}");
        return post.Agent.SendAsync(request);
    }

    private static async Task<HttpStatusCode> Withdraw(Post post, JsonElement conversation, JsonElement message) =>
        (await post.Agent.DeleteAsync($"conversations/{conversation.Text("id")}/messages/{message.Text("id")}/sending")).StatusCode;

    private static async Task<HttpStatusCode> SendNow(Post post, JsonElement conversation, JsonElement message) =>
        (await post.Agent.PutAsync($"conversations/{conversation.Text("id")}/messages/{message.Text("id")}/departure", null)).StatusCode;

    private static async Task<List<JsonElement>> Scheduled(Post post) => Items(await post.Agent.GetAsync("conversations/scheduled").Gives(200));

    private static List<JsonElement> Items(JsonElement page) => [.. page.GetProperty("items").EnumerateArray()];

    private static Task<JsonElement> Opened(Post post, JsonElement conversation) => post.Agent.GetFromJsonAsync<JsonElement>($"conversations/{conversation.Text("id")}");

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 100 && !await holds(); i++)
            await Task.Delay(100);
        Assert.True(await holds());
    }
}
