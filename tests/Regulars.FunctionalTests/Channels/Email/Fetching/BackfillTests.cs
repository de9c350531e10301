using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;
using Regulars.Testing.Mail;
using Regulars.Testing.Storage;

namespace Regulars.FunctionalTests.Channels.Email.Fetching;

[Collection(OtherProviderCollection.Name)]
public sealed class BackfillTests(ProviderHouse house)
{
    private static readonly DateTimeOffset Spring = new(2026, 3, 14, 9, 30, 0, TimeSpan.Zero);

    [OnBothEngines]
    public async Task Older_mail_comes_from_a_day_on_at_its_place_in_time_and_nobody_is_written_to(Engine engine)
    {
        using var post = await Older(engine, 30);
        await using var sink = new SmtpSink();
        await post.Post.SendThrough(sink);

        await Start(post, "2026-03-14");
        var done = await post.Until(account => State(account) == "done");

        Assert.Equal((30, 30, 0), (Count(done, "found"), Count(done, "stored"), Count(done, "remaining")));
        await post.Post.Workspace.Settled();
        var conversations = await post.Conversations("resolved");
        Assert.Equal(30, conversations.Count);
        Assert.All(conversations, conversation => Assert.StartsWith("2026-03-", conversation.Text("lastMessageAt"), StringComparison.Ordinal));
        Assert.Empty(sink.Mails);
    }

    [OnBothEngines]
    public async Task Twice_brings_nothing_twice_and_what_is_here_is_not_fetched_again(Engine engine)
    {
        using var post = await Older(engine, 5);
        await Start(post, "2026-03-14");
        await post.Until(account => State(account) == "done");

        await Start(post, "2026-01-01");
        var done = await post.Until(account => State(account) == "done" && Count(account, "known") > 0);

        Assert.Equal((6, 1, 5), (Count(done, "found"), Count(done, "stored"), Count(done, "known")));
        Assert.Equal(6, (await post.Subjects(6, "resolved")).Count);
    }

    [OnBothEngines]
    public async Task New_mail_does_not_wait_for_it(Engine engine)
    {
        using var post = await Older(engine, 300);

        await Start(post, "2026-03-14");
        await post.Until(account => Count(account, "stored") > 10);
        await post.Provider.Put(post.Write("new"));
        Assert.Equal(["new"], await post.Subjects(1));

        Assert.Equal("running", State(await post.Account()));
        await post.Post.Owner.DeleteAsync($"{post.Path}/backfill").Gives(204);
    }

    [OnBothEngines]
    public async Task Stopped_it_brings_no_more_and_says_how_far_it_came(Engine engine)
    {
        using var post = await Older(engine, 300);
        await Start(post, "2026-03-14");
        await post.Until(account => Count(account, "stored") > 5);
        await post.Post.Owner.PutAsJsonAsync($"{post.Path}/backfill", new { since = "2026-03-14" }).IsRefused(409, "backfill_running");

        await post.Post.Owner.DeleteAsync($"{post.Path}/backfill").Gives(204);
        var stopped = await post.Account();
        await Task.Delay(1500);

        Assert.Equal("cancelled", State(stopped));
        Assert.InRange(Count(await post.Account(), "stored"), 6, Count(stopped, "stored") + 1);
        Assert.True(Count(stopped, "remaining") > 0);
    }

    [OnBothEngines]
    public async Task A_host_that_is_stopped_in_the_middle_goes_on_where_it_was(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var mailbox = house.Provider.NewMailbox();
        await mailbox.Put(Enumerable.Range(0, 150).Select(Old), Spring);
        FetchedPost post;
        await using (var first = await RegularsApp.Start(storage))
        {
            post = await FetchedPost.Connect(await first.NewWorkspace(), mailbox);
            await Start(post, "2026-03-14");
            await post.Until(account => Count(account, "stored") > 20);
        }
        await using var second = await RegularsApp.Start(storage);
        using var client = second.Anonymous();
        client.DefaultRequestHeaders.Authorization = new("Bearer", post.Post.Workspace.TokenOf(Role.Owner));

        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(180));
        JsonElement account;
        do
        {
            await Task.Delay(100, deadline.Token);
            account = await client.GetFromJsonAsync<JsonElement>(post.Path, deadline.Token);
        }
        while (State(account) != "done");
        await second.Settled();

        var row = account.GetProperty("backfill");
        Assert.Equal((150, 150), (row.GetProperty("found").GetInt32(), row.GetProperty("stored").GetInt32()));
        // What the first host held when it was stopped comes once its lease is over.
        for (var counted = 0; counted != 150; await Task.Delay(100, deadline.Token))
        {
            var customers = await client.GetFromJsonAsync<JsonElement>("customers", deadline.Token);
            counted = customers.GetProperty("items")[0].GetProperty("conversations").GetInt32();
            Assert.InRange(counted, 1, 150);
        }
    }

    [OnBothEngines]
    public async Task A_day_to_come_is_refused(Engine engine)
    {
        using var post = await Older(engine, 1);

        await post.Post.Owner.PutAsJsonAsync($"{post.Path}/backfill", new { since = "2999-01-01" }).IsRefused(400, "backfill_from_future");
    }

    /// <summary>A mailbox with mails of a spring day, and one of the winter before.</summary>
    private async Task<FetchedPost> Older(Engine engine, int count)
    {
        var mailbox = house.Provider.NewMailbox();
        await mailbox.Put(["Subject: Winter\nMessage-ID: <winter@shopper.example>\nFrom: w@shopper.example\n\nCold."], Spring.AddDays(-60));
        await mailbox.Put(Enumerable.Range(0, count).Select(Old), Spring);
        return await FetchedPost.Connect(await house.House.NewWorkspace(engine), mailbox);
    }

    private static string Old(int n) =>
        string.Create(CultureInfo.InvariantCulture, $"From: Anna <anna@shopper.example>\nSubject: Old {n}\nMessage-ID: <old-{n}@shopper.example>\n\nNumber {n}.\n");

    private static Task<JsonElement> Start(FetchedPost post, string since) => post.Post.Owner.PutAsJsonAsync($"{post.Path}/backfill", new { since }).Gives(204);

    private static string? State(JsonElement account) =>
        account.GetProperty("backfill") is { ValueKind: JsonValueKind.Object } backfill ? backfill.Text("state") : null;

    private static int Count(JsonElement account, string member) =>
        account.GetProperty("backfill") is { ValueKind: JsonValueKind.Object } backfill ? backfill.GetProperty(member).GetInt32() : 0;
}
