using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts.Team;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;
using Regulars.Testing;
using Regulars.Testing.Feed;

namespace Regulars.FunctionalTests.Platform.Feed;

[Collection(House.Name)]
public sealed class FeedTests(House house)
{
    /// <summary>Entries of every new workspace: its brand and three people.</summary>
    private const int Opening = 4;

    [OnBothEngines]
    public async Task Numbers_grow_without_gaps_under_eight_writers_and_a_stream_misses_none(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var client = workspace.As(Role.Agent);
        await using var listener = await FeedListener.Open(client, after: 0);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
                await Tell(workspace, writer % 2 + 1);
        })));

        const int All = Opening + (8 * 25 * 3 / 2);
        for (var number = 1; number <= All; number++)
            Assert.Equal(number, (await listener.Next("entry")).Number);
        var read = await client.GetAsync("feed?after=0").Gives(200);
        Assert.Equal(Enumerable.Range(1, All), read.GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("number").GetInt32()));
        Assert.Equal(All, read.GetProperty("last").GetInt32());
    }

    [OnBothEngines]
    public async Task A_reader_goes_on_after_the_number_it_saw_last(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var client = workspace.As(Role.Agent);
        await Tell(workspace, 3);

        Assert.Equal([Opening + 2, Opening + 3], Numbers(await client.GetAsync($"feed?after={Opening + 1}").Gives(200)));
        Assert.Empty(Numbers(await client.GetAsync($"feed?after={Opening + 3}").Gives(200)));
        Assert.Empty(Numbers(await client.GetAsync("feed").Gives(200)));
        await using var listener = await FeedListener.Open(client, after: Opening + 2);
        Assert.Equal(Opening + 3, (await listener.Next("entry")).Number);
    }

    [OnBothEngines]
    public async Task A_browser_that_connects_again_goes_on_after_the_last_event_it_had(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var client = workspace.As(Role.Agent);
        await Tell(workspace, 3);
        long last;
        await using (var first = await FeedListener.Open(client, after: Opening))
            last = (await first.Next("entry")).Number!.Value;
        await Tell(workspace, 1);

        // The address is still that of the first connection; what the browser had since then counts.
        await using var again = await FeedListener.Open(client, after: Opening, lastEventId: last);

        Assert.Equal(last, (await again.Next("hello")).Data.GetProperty("last").GetInt64());
        Assert.Equal([Opening + 2, Opening + 3, Opening + 4], [(await again.Next("entry")).Number, (await again.Next("entry")).Number, (await again.Next("entry")).Number]);
    }

    [OnBothEngines]
    public async Task A_last_event_that_is_no_longer_kept_is_gone_and_one_that_is_no_number_is_passed_over(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var client = workspace.As(Role.Agent);
        await Tell(workspace, 3);
        await workspace.Do(services => new ForgetOldFeed(services.GetRequiredService<RegularsDb>())
            .Run(services.GetRequiredService<IClock>().GetCurrentInstant() + Duration.FromDays(8), default));

        await Connect(client, $"feed?after={Opening + 3}", "1").IsRefused(410, "gone");
        Assert.Empty(Numbers(await Connect(client, $"feed?after={Opening + 3}", "none").Gives(200)));
    }

    [OnBothEngines]
    public async Task What_is_no_longer_kept_is_gone(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var client = workspace.As(Role.Agent);
        await Tell(workspace, 3);

        await workspace.Do(services => new ForgetOldFeed(services.GetRequiredService<RegularsDb>())
            .Run(services.GetRequiredService<IClock>().GetCurrentInstant() + Duration.FromDays(8), default));

        await client.GetAsync("feed?after=1").IsRefused(410, "gone");
        await client.GetAsync($"feed?after={Opening + 4}").IsRefused(410, "gone");
        Assert.Empty(Numbers(await client.GetAsync($"feed?after={Opening + 3}").Gives(200)));
    }

    [OnBothEngines]
    public async Task A_stream_begins_with_hello_then_tells_entries_and_who_is_here(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        await using var mine = await FeedListener.Open(workspace.As(Role.Agent));

        var hello = await mine.Next();
        Assert.Equal(("hello", Opening), (hello!.Kind, hello.Data.GetProperty("last").GetInt32()));
        await mine.Next("presence", here => here.GetProperty("agents").GetArrayLength() == 1);

        var colleague = workspace.As(Role.Lead);
        var conversation = Guid.CreateVersion7();
        await using (var theirs = await FeedListener.Open(colleague))
        {
            await mine.Next("presence", here => here.GetProperty("agents").GetArrayLength() == 2);
            var stream = (await theirs.Next("hello")).Data.GetProperty("stream").GetGuid();
            await colleague.PutAsJsonAsync("feed/interests", new { stream, conversations = new[] { new { id = conversation, doing = "replying" } } }).Gives(204);
            var looking = await mine.Next("presence", here => here.GetProperty("viewing").GetArrayLength() == 1);
            Assert.Equal(conversation, looking.Data.GetProperty("viewing")[0].GetProperty("conversation").GetGuid());

            await workspace.As(Role.Agent).PutAsJsonAsync("feed/interests", new { stream, conversations = Array.Empty<object>() }).IsRefused(404, "not_found");
            await colleague.PutAsJsonAsync("feed/interests", new { stream, conversations = new[] { new { id = conversation, doing = "sleeping" } } })
                .IsRefused(400, "invalid");
        }
        await mine.Next("presence", here => here.GetProperty("agents").GetArrayLength() == 1);
        await Tell(workspace, 1);
        var entry = await mine.Next("entry");
        Assert.Equal((Opening + 1, "test.told"), ((int)entry.Number!, entry.Data.Text("kind")));
    }

    [OnBothEngines]
    public async Task Another_workspace_hears_nothing(Engine engine)
    {
        var (workspace, other) = (await house.NewWorkspace(engine), await house.NewWorkspace(engine));
        await using var listener = await FeedListener.Open(other.As(Role.Agent), after: Opening);
        await Tell(workspace, 1);
        await Tell(other, 1);

        var entry = await listener.Next("entry");

        var kept = await other.Read(db => db.Set<FeedEntry>().AsNoTracking().Where(e => e.Number == Opening + 1).Select(e => e.SubjectId).SingleAsync());
        Assert.Equal(kept, entry.Data.GetProperty("id").GetGuid());
    }

    private static Task<HttpResponseMessage> Connect(HttpClient client, string address, string lastEventId)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Last-Event-ID", lastEventId);
        return client.SendAsync(request);
    }

    private static Task Tell(TestWorkspace workspace, int times) => workspace.Do(services =>
    {
        for (var i = 0; i < times; i++)
            services.GetRequiredService<FeedWriter>().Tell(new FeedNews("test.told", Guid.CreateVersion7(), 1));
        return Task.CompletedTask;
    });

    private static IEnumerable<int> Numbers(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("number").GetInt32());
}
