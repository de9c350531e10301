using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Conversations.Assigning;
using Regulars.FunctionalTests.Team.Teams;
using Regulars.Platform.Clock;
using Regulars.Testing;
using Regulars.Testing.Feed;

namespace Regulars.FunctionalTests.Conversations.Assigning;

/// <summary>Work that finds its agent by itself: only who is there, not on leave and has room.</summary>
[Collection(House.Name)]
public sealed class ByTurnTests(House house)
{
    [OnBothEngines]
    public async Task Those_who_are_there_take_turns_and_each_sees_why(Engine engine)
    {
        await using var team = await Two(engine, "round-robin");

        var given = new List<string?>();
        for (var i = 0; i < 4; i++)
            given.Add(await team.AgentOf(await team.Hear(i)));

        Assert.Equal(2, given.Count(agent => agent == team.First));
        Assert.Equal(2, given.Count(agent => agent == team.Second));
        Assert.NotEqual(given[0], given[1]);
        var opened = await team.Counter.Read($"conversations/{await team.Hear(9)}");
        Assert.Equal("round-robin", opened.Text("assignedWhy"));
    }

    [OnBothEngines]
    public async Task The_least_busy_gets_the_next_one(Engine engine)
    {
        await using var team = await Two(engine, "least-busy");
        var kept = await team.Counter.Hear(from: "else@shopper.example", name: "Else");
        await team.Settled();
        var busy = await team.AgentOf(kept);
        var other = busy == team.First ? team.Second : team.First;

        var next = await team.Hear(1);
        Assert.Equal(other, await team.AgentOf(next));
        await team.Counter.Agent.PutAsJsonAsync($"conversations/{next}/resolution", new { }).Gives(204);

        Assert.Equal(other, await team.AgentOf(await team.Hear(2)));
    }

    [OnBothEngines]
    public async Task Whoever_has_as_many_as_they_take_gets_no_more_and_what_waits_is_given_later(Engine engine)
    {
        await using var team = await Two(engine, "round-robin");
        foreach (var agent in new[] { team.First, team.Second })
            await team.Lead.PutAsJsonAsync($"agents/{agent}/workload", new { capacity = 1 }).Gives(204);

        var (one, two, three) = (await team.Hear(1), await team.Hear(2), await team.Hear(3));
        Assert.NotEqual(await team.AgentOf(one), await team.AgentOf(two));
        Assert.Null(await team.AgentOf(three));

        await team.Counter.Agent.PutAsJsonAsync($"conversations/{one}/resolution", new { }).Gives(204);
        var free = await team.AgentOf(one);
        await team.LookAgain();
        Assert.Equal(free, await team.AgentOf(three));
    }

    [OnBothEngines]
    public async Task Where_nobody_is_there_it_waits_for_somebody_to_come(Engine engine)
    {
        await using var team = await Two(engine, "round-robin", isHere: false);
        var id = await team.Hear(1);
        await team.LookAgain();
        Assert.Null(await team.AgentOf(id));

        await team.Come();
        await team.Lead.PutAsJsonAsync($"agents/{team.First}/workload", new { onLeaveUntil = $"{SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(3)}" }).Gives(204);
        await team.LookAgain();

        Assert.Equal(team.Second, await team.AgentOf(id));
    }

    [OnBothEngines]
    public async Task Who_helped_a_customer_before_is_asked_first_and_who_hands_back_is_not_asked_again(Engine engine)
    {
        await using var team = await Two(engine, "round-robin", keepsAgent: true);
        var before = await team.Hear(1);
        var helper = await team.AgentOf(before);
        await team.Hear(2);

        var again = await team.Hear(1);
        Assert.Equal(helper, await team.AgentOf(again));
        Assert.Equal("same-agent", (await team.Counter.Read($"conversations/{again}")).Text("assignedWhy"));

        var (client, other) = helper == team.First ? (team.Counter.Agent, team.Second) : (team.Lead, team.First);
        await client.PostAsJsonAsync($"conversations/{again}/hand-back", new { note = "She wants to talk to somebody who knows grinders." }).Gives(204);
        await team.Settled();

        Assert.Equal(other, await team.AgentOf(again));
        Assert.Contains(await team.Counter.Items($"conversations/{again}/messages"), line => line.Text("kind") == "note");
        await client.PostAsJsonAsync($"conversations/{again}/hand-back", new { note = "Mine no more." }).IsRefused(409, "not_yours");
    }

    [OnBothEngines]
    public async Task Two_who_take_the_next_at_once_get_two_and_the_longest_waiting_first(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        using var lead = counter.Workspace.As(Role.Lead);
        var younger = await counter.Hear(from: "b@shopper.example", ago: Duration.FromHours(1));
        var older = await counter.Hear(from: "a@shopper.example", ago: Duration.FromHours(2));
        var other = (await lead.PostAsJsonAsync("teams", ChangeTeamsTests.Body("Others", [], [])).Gives(201)).Text("id");
        var theirs = await counter.Hear(from: "c@shopper.example", ago: Duration.FromHours(3));
        await lead.PutAsJsonAsync($"conversations/{theirs}/team", new { team = other, from = (string?)null }).Gives(204);

        var taken = await Task.WhenAll(new[] { counter.Agent, lead }.Select(async client => (await client.PostAsJsonAsync("conversations/next", new { }).Gives(200)).Text("id")));

        Assert.Equal(new[] { $"{younger}", $"{older}" }.Order(), taken.Order());
        await counter.Agent.PostAsJsonAsync("conversations/next", new { }).IsRefused(409, "nothing_waits");
        Assert.Equal($"{theirs}", (await counter.Agent.PostAsJsonAsync("conversations/next", new { team = other }).Gives(200)).Text("id"));
    }

    [OnBothEngines]
    public async Task Who_saw_another_team_is_shown_the_present_one(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        using var lead = counter.Workspace.As(Role.Lead);
        var id = await counter.Hear();
        var team = (await lead.PostAsJsonAsync("teams", ChangeTeamsTests.Body("Returns", [], [])).Gives(201)).Text("id");

        await counter.Agent.PutAsJsonAsync($"conversations/{id}/team", new { team, from = (string?)null }).Gives(204);
        await counter.Agent.PutAsJsonAsync($"conversations/{id}/team", new { team, from = (string?)null }).Gives(204);
        var refused = await lead.PutAsJsonAsync($"conversations/{id}/team", new { team = (string?)null, from = (string?)null }).IsRefused(409, "team_meanwhile");

        Assert.Equal("Returns", refused.GetProperty("current").GetProperty("team").Text("name"));
        Assert.Equal(["team-changed"], await counter.Events(id));
    }

    private async Task<Pair> Two(Engine engine, string assignment, bool keepsAgent = false, bool isHere = true)
    {
        var counter = await Counter.Open(house, engine);
        var lead = counter.Workspace.As(Role.Lead);
        var (first, second) = (await Counter.IdOf(counter.Agent), await Counter.IdOf(lead));
        var mailbox = (await counter.Items("mailboxes"))[0].Text("id");
        await lead.PostAsJsonAsync("teams", ChangeTeamsTests.Body("Returns", [first, second], [mailbox], assignment, keepsAgent)).Gives(201);
        var pair = new Pair(counter, lead, first, second);
        if (isHere)
            await pair.Come();
        return pair;
    }

    /// <summary>A team of two, whose browsers can be open.</summary>
    private sealed class Pair(Counter counter, HttpClient lead, string first, string second) : IAsyncDisposable
    {
        private readonly List<FeedListener> browsers = [];

        public Counter Counter => counter;

        public HttpClient Lead => lead;

        public string First => first;

        public string Second => second;

        public async Task Come()
        {
            browsers.Add(await FeedListener.Open(counter.Agent));
            browsers.Add(await FeedListener.Open(lead));
            await browsers[1].Next("presence", told => told.GetProperty("agents").GetArrayLength() == 2);
        }

        public async Task<ConversationId> Hear(int customer)
        {
            var id = await counter.Hear(from: $"{customer}@shopper.example", name: $"Customer {customer}");
            await Settled();
            return id;
        }

        public async Task<string?> AgentOf(ConversationId id) =>
            (await counter.Read($"conversations/{id}")).GetProperty("assignee") is { ValueKind: JsonValueKind.Object } agent ? agent.Text("id") : null;

        public async Task LookAgain()
        {
            await counter.Workspace.Do(services => services.GetRequiredKeyedService<IJob>(nameof(FindAgentsForWaiting)).Run(services.GetRequiredService<IClock>().GetCurrentInstant(), default));
            await Settled();
        }

        public Task Settled() => counter.Workspace.Settled();

        public async ValueTask DisposeAsync()
        {
            foreach (var browser in browsers)
                await browser.DisposeAsync();
        }
    }
}
