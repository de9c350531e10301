using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Testing;
using Regulars.Testing.Feed;

namespace Regulars.FunctionalTests.Team.Profile;

[Collection(TeamHouse.Name)]
public sealed class ChangePresenceTests(TeamHouse house)
{
    [OnBothEngines]
    public async Task Who_says_they_are_away_is_seen_so_by_everybody_until_they_are_back(Engine engine)
    {
        var app = await house.On(engine);
        var ann = await Person.OwnerOn(app);
        var bob = await ann.Hire(app, "agent");
        await using var here = await FeedListener.Open(ann.Browser);
        await using var there = await FeedListener.Open(bob.Browser);
        await here.Next("presence", told => StateOf(bob, told) == "online");

        await bob.Browser.PutAsJsonAsync("me/presence", new { state = "away" }).Gives(204);

        await here.Next("presence", told => StateOf(bob, told) == "away");
        Assert.Equal("away", (await bob.Browser.GetAsync("me").Gives(200)).GetProperty("agent").Text("presence"));
        await bob.Browser.PutAsJsonAsync("me/presence", new { state = "online" }).Gives(204);
        await here.Next("presence", told => StateOf(bob, told) == "online");
    }

    [OnBothEngines]
    public async Task Who_opens_another_window_while_away_stays_away(Engine engine)
    {
        var app = await house.On(engine);
        var ann = await Person.OwnerOn(app);
        await using var first = await FeedListener.Open(ann.Browser);
        await first.Next("presence", told => StateOf(ann, told) == "online");

        await ann.Browser.PutAsJsonAsync("me/presence", new { state = "away" }).Gives(204);
        await using var second = await FeedListener.Open(ann.Browser);

        await second.Next("presence", told => StateOf(ann, told) == "away");
    }

    [OnBothEngines]
    public async Task Other_states_and_programs_are_refused(Engine engine)
    {
        var app = await house.On(engine);
        var ann = await Person.OwnerOn(app);
        var token = (await ann.Browser.PostAsJsonAsync("tokens", new { name = "Bot", role = "agent" }).Gives(201)).Text("token");
        var program = app.Anonymous();
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);

        await ann.Browser.PutAsJsonAsync("me/presence", new { state = "offline" }).IsRefused(400, "invalid");
        await program.PutAsJsonAsync("me/presence", new { state = "away" }).IsRefused(403, "forbidden");
    }

    private static string? StateOf(Person person, JsonElement told) => told.GetProperty("agents").EnumerateArray()
        .Where(agent => agent.GetProperty("id").GetGuid() == person.Agent).Select(agent => agent.Text("state")).SingleOrDefault();
}
