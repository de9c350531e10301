using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;
using Regulars.Testing.Feed;
using Regulars.Testing.Storage;

namespace Regulars.FunctionalTests.Platform.Feed;

public sealed class PresenceOnTwoNodesTests
{
    /// <summary>As many as one stream may look at.</summary>
    private const int Most = 50;

    [OnPostgresFact]
    public async Task Who_looks_at_what_on_one_node_is_seen_on_the_other_however_many_do()
    {
        await using var storage = await TestStorage.Create(Engine.Postgres);
        await using var one = await RegularsApp.Start(storage);
        await using var two = await RegularsApp.Start(storage);
        var workspace = await one.NewWorkspace();
        await using var watching = await FeedListener.Open(On(two, workspace.TokenOf(Role.Owner)));
        var streams = new List<FeedListener>();

        // Far more than the 8,000 bytes that PostgreSQL carries in one notice.
        foreach (var secret in new[] { workspace.TokenOf(Role.Agent), workspace.TokenOf(Role.Lead), await workspace.Hire(Role.Agent) })
            streams.Add(await Look(On(one, secret)));

        await watching.Next("presence", told => told.GetProperty("viewing").GetArrayLength() == 3 * Most && told.GetProperty("agents").GetArrayLength() == 4);
        foreach (var stream in streams)
            await stream.DisposeAsync();
        await watching.Next("presence", told => told.GetProperty("viewing").GetArrayLength() == 0 && told.GetProperty("agents").GetArrayLength() == 1);
    }

    [OnPostgresFact]
    public async Task Whoever_says_on_one_node_that_they_are_away_is_so_on_the_streams_that_another_holds()
    {
        await using var storage = await TestStorage.Create(Engine.Postgres);
        await using var one = await RegularsApp.Start(storage);
        await using var two = await RegularsApp.Start(storage);
        var workspace = await one.NewWorkspace();
        await using var here = await FeedListener.Open(On(one, workspace.TokenOf(Role.Lead)));
        await using var there = await FeedListener.Open(On(two, workspace.TokenOf(Role.Owner)));
        await there.Next("presence", told => States(told) is ["online", "online"]);

        await On(two, workspace.TokenOf(Role.Lead)).PutAsJsonAsync("me/presence", new { state = "away" }).Gives(204);

        await there.Next("presence", told => States(told) is ["away", "online"]);
        await here.Next("presence", told => States(told) is ["away", "online"]);
        Assert.Equal("away", (await On(two, workspace.TokenOf(Role.Lead)).GetAsync("me").Gives(200)).GetProperty("agent").Text("presence"));
    }

    private static async Task<FeedListener> Look(HttpClient person)
    {
        var stream = await FeedListener.Open(person);
        var id = (await stream.Next("hello")).Data.GetProperty("stream").GetGuid();
        var conversations = Enumerable.Range(0, Most).Select(_ => new { id = Guid.CreateVersion7(), doing = "replying" });
        await person.PutAsJsonAsync("feed/interests", new { stream = id, conversations }).Gives(204);
        return stream;
    }

    private static HttpClient On(RegularsApp node, string secret)
    {
        var client = node.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    private static string[] States(JsonElement told) => [.. told.GetProperty("agents").EnumerateArray().Select(agent => agent.Text("state")).Order()];
}
