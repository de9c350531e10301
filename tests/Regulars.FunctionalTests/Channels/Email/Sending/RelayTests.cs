using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email.Sending;

/// <summary>What a relay may do to an answer, seen in the answer's state and in each try.</summary>
[Collection(PostCollection.Name)]
public sealed class RelayTests(House house)
{
    private const string Other = "bob@shopper.example";

    [OnBothEngines]
    public async Task One_that_has_no_time_is_asked_again_and_each_try_is_kept(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await using var sink = new SmtpSink { Fault = SmtpFault.Busy };
        await post.SendThrough(sink);
        _ = sink.WasBusy.ContinueWith(_ => sink.Fault = SmtpFault.None, TaskScheduler.Default);

        var reply = await Answer(post, Post.Shopper);

        Assert.Equal("accepted", reply.GetProperty("delivery").Text("state"));
        var tries = (await Delivery(post, reply)).GetProperty("tries").EnumerateArray().ToList();
        Assert.Equal("accepted", tries[0].Text("outcome"));
        Assert.All(tries.Skip(1), tried => Assert.Equal(("unreachable", 421), (tried.Text("outcome"), tried.GetProperty("code").GetInt32())));
        Assert.True(tries.Count > 1);
        Assert.Single(sink.Mails);
    }

    [OnBothEngines]
    public async Task One_that_takes_it_for_some_is_believed_of_each(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await using var sink = new SmtpSink();
        sink.Refused[Other] = true;
        await post.SendThrough(sink);

        var reply = await Answer(post, Post.Shopper, Other);

        Assert.Equal(
            ("accepted", $"Not accepted for {Other}.\n{Other}: The address does not exist. The address is on the suppression list."),
            (reply.GetProperty("delivery").Text("state"), reply.GetProperty("delivery").Text("detail")));
        Assert.Equal([Other], await Suppressed(post));
        Assert.Equal([Post.Shopper], Assert.Single(sink.Mails).To);
        var recipients = (await Delivery(post, reply)).GetProperty("recipients").EnumerateArray().ToList();
        Assert.Equal([(Post.Shopper, "accepted"), (Other, "refused")], recipients.Select(known => (known.Text("address"), known.Text("state"))));
        Assert.Contains("550 5.1.1", recipients[1].Text("said"), StringComparison.Ordinal);
    }

    [OnBothEngines]
    public async Task One_that_takes_it_for_nobody_leaves_the_reason_in_the_answer(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await using var sink = new SmtpSink { Fault = SmtpFault.Rejects };
        await post.SendThrough(sink);

        var reply = await Answer(post, Post.Shopper);

        Assert.Equal("failed", reply.GetProperty("delivery").Text("state"));
        Assert.Contains("550 5.1.1 No such person", reply.GetProperty("delivery").Text("detail"), StringComparison.Ordinal);
        var shown = await Delivery(post, reply);
        Assert.Equal(("rejected", 550), (shown.GetProperty("tries")[0].Text("outcome"), shown.GetProperty("tries")[0].GetProperty("code").GetInt32()));
        Assert.Equal("refused", shown.GetProperty("recipients")[0].Text("state"));
    }

    [OnBothEngines]
    public async Task A_dead_address_that_one_knows_is_treated_as_if_the_mail_had_come_back(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await using var sink = new SmtpSink { Fault = SmtpFault.Rejects };
        await post.SendThrough(sink);

        var reply = await Answer(post, Post.Shopper);

        Assert.EndsWith("The address is on the suppression list.", reply.GetProperty("delivery").Text("detail"), StringComparison.Ordinal);
        Assert.Equal([Post.Shopper], await Suppressed(post));
        var conversation = Assert.Single(await post.Conversations());
        Assert.Equal(("open", true), (conversation.Text("status"), conversation.GetProperty("unread").GetBoolean()));
        var customer = await post.Agent.GetFromJsonAsync<JsonElement>($"customers/{conversation.GetProperty("customer").Text("id")}");
        Assert.Equal("no_such_address", customer.GetProperty("identities")[0].GetProperty("undeliverable").Text("reason"));
        var told = (await post.Messages(conversation)).Select(line => line.GetProperty("event")).Single(told => told is { ValueKind: JsonValueKind.Object } && told.Text("name") == "bounced");
        Assert.Equal((Post.Shopper, JsonValueKind.Null), (told.GetProperty("data").Text("address"), told.GetProperty("data").GetProperty("mail").ValueKind));
    }

    [OnBothEngines]
    public async Task What_one_refuses_for_its_own_reasons_says_nothing_of_the_address(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await using var sink = new SmtpSink { Fault = SmtpFault.Rejects, Refuses = "554 5.7.1 Relay access denied" };
        await post.SendThrough(sink);

        Assert.Equal("failed", (await Answer(post, Post.Shopper)).GetProperty("delivery").Text("state"));
        Assert.Empty(await Suppressed(post));
    }

    private static async Task<JsonElement> Answer(Post post, params string[] to)
    {
        await post.Send(post.Write($"{Guid.CreateVersion7():N}@shopper.example", "Hello", "Hello?"));
        var conversation = Assert.Single(await post.Conversations());
        var request = new HttpRequestMessage(HttpMethod.Post, $"conversations/{conversation.Text("id")}/messages")
        {
            Content = JsonContent.Create(new { kind = "reply", text = "Hi", to, cc = Array.Empty<string>(), seen = 9 }),
        };
        request.Headers.Add("Idempotency-Key", $"{Guid.CreateVersion7()}");
        Assert.True((await post.Agent.SendAsync(request)).IsSuccessStatusCode);
        await post.Workspace.Settled();
        return (await post.Messages(conversation))[1];
    }

    private static async Task<IEnumerable<string>> Suppressed(Post post) =>
        (await post.Agent.GetFromJsonAsync<JsonElement>("email/suppressions")).GetProperty("items").EnumerateArray().Select(known => known.Text("address"));

    private static Task<JsonElement> Delivery(Post post, JsonElement reply) =>
        post.Agent.GetFromJsonAsync<JsonElement>($"mails/{reply.GetProperty("email").Text("mail")}/delivery");
}
