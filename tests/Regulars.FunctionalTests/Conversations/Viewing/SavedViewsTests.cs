using System.Net.Http.Json;
using System.Text.Json;
using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Viewing;

[Collection(House.Name)]
public sealed class SavedViewsTests(House house)
{
    private static object Rule(string field, string op, string value) => new { field, op, value };

    [OnBothEngines]
    public async Task A_view_shows_what_its_filter_says_and_counts_it(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        await counter.Hear(subject: "Broken cup");
        await counter.Hear(subject: "Lost parcel");
        await counter.Hear(subject: "Hello");
        await Assign(counter, await counter.Hear(subject: "Broken lid"), counter.Agent);
        var broken = new { match = "any", rules = new[] { Rule("subject", "has", "PARCEL") }, groups = new[] { Group("all", Rule("subject", "has", "broken"), Rule("assignee", "is", "me")) } };

        var view = await Add(counter.Agent, broken);

        Assert.Equal([1002, 1004], (await counter.Numbers($"conversations?view=saved:{view}")).Order());
        var count = Assert.Single(await counter.Items("views/counts"));
        Assert.Equal((view, 2), (count.Text("view"), count.GetProperty("open").GetInt32()));
        Assert.Equal([1004], await counter.Numbers($"conversations?view=saved:{view}&filter=assignee:is:me"));
        Assert.Equal([1002], await counter.Numbers($"conversations?view=saved:{view}&where={Where("all", Rule("assignee", "is", "none"))}"));
    }

    [OnBothEngines]
    public async Task What_me_means_depends_on_who_looks(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        using var lead = counter.Workspace.As(Role.Lead);
        await Assign(counter, await counter.Hear(), counter.Agent);
        await Assign(counter, await counter.Hear(), lead);
        var view = await Add(lead, All(Rule("assignee", "is", "me")), isShared: true);

        Assert.Equal([1001], await counter.Numbers($"conversations?view=saved:{view}"));
        Assert.Equal([1002], await Numbers(lead, $"conversations?view=saved:{view}"));
    }

    [OnBothEngines]
    public async Task Every_order_pages_through_all_shelves_without_missing_or_repeating_any(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        for (var i = 0; i < 9; i++)
        {
            var id = await counter.Hear(ago: Duration.FromHours(i % 4));
            if (i % 4 != 3)
                await counter.Agent.PutAsJsonAsync($"conversations/{id}/priority", new { priority = new[] { "low", "urgent", "high" }[i % 4] }).Gives(204);
            if (i % 3 == 1)
                await counter.Agent.PutAsJsonAsync($"conversations/{id}/snooze", new { until = $"2099-01-0{1 + (i % 2)}T08:00:00Z" }).Gives(204);
            if (i % 3 == 2)
                await counter.Agent.PutAsJsonAsync($"conversations/{id}/resolution", new { }).Gives(204);
        }
        var view = await Add(counter.Agent, All(), shelves: ["open", "snoozed", "resolved"]);

        foreach (var sort in new[] { "newest", "oldest", "waiting", "due", "priority" })
        {
            var whole = await counter.Items($"conversations?view=saved:{view}&sort={sort}");
            var paged = new List<int>();
            for (var cursor = ""; cursor is not null;)
            {
                var page = await counter.Read($"conversations?view=saved:{view}&sort={sort}&limit=2&cursor={cursor}");
                paged.AddRange(page.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("number").GetInt32()));
                cursor = page.GetProperty("next").GetString();
            }
            Assert.Equal(9, paged.Distinct().Count());
            Assert.Equal(whole.Select(row => row.GetProperty("number").GetInt32()), paged);
            var keys = whole.Select(row => Key(row, sort)).ToList();
            Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        }
    }

    [OnBothEngines]
    public async Task Ones_own_views_are_nobody_elses_and_shared_ones_are_for_leads_to_change(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        using var lead = counter.Workspace.As(Role.Lead);
        var (own, shared) = (await Add(counter.Agent, All()), await Add(lead, All(), isShared: true));

        Assert.Equal([shared], (await Items(lead, "views")).Select(view => view.Text("id")));
        await lead.GetAsync($"conversations?view=saved:{own}").IsRefused(400, "bad_view");
        await lead.PutAsJsonAsync($"views/{own}", Request(All())).Gives(404);
        await lead.DeleteAsync($"views/{own}").Gives(404);
        await counter.Agent.PostAsJsonAsync("views", Request(All(), isShared: true)).IsRefused(403, "forbidden");
        await counter.Agent.PutAsJsonAsync($"views/{own}", Request(All(), isShared: true)).IsRefused(403, "forbidden");
        await counter.Agent.PutAsJsonAsync($"views/{shared}", Request(All())).IsRefused(403, "forbidden");
        await counter.Agent.DeleteAsync($"views/{shared}").IsRefused(403, "forbidden");
        Assert.Equal(2, (await counter.Items("views")).Count);
        Assert.Equal("view.added", Assert.Single(await Items(lead, "audit")).Text("action"));
    }

    [OnBothEngines]
    public async Task A_deleted_view_comes_back_whole(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        await counter.Hear();
        var view = await Add(counter.Agent, All(Rule("status", "is", "open")));

        await counter.Agent.DeleteAsync($"views/{view}").Gives(204);
        Assert.Empty(await counter.Items("views"));
        Assert.Empty(await counter.Items("views/counts"));
        await counter.Agent.GetAsync($"conversations?view=saved:{view}").IsRefused(400, "bad_view");
        await counter.Agent.DeleteAsync($"views/{view}").Gives(404);
        for (var twice = 0; twice < 2; twice++)
            await counter.Agent.PutAsync($"views/{view}/restoration", null).Gives(204);

        Assert.Equal([1001], await counter.Numbers($"conversations?view=saved:{view}"));
    }

    [OnBothEngines]
    public async Task Who_changes_what_somebody_else_changed_meanwhile_is_told(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var view = await Add(counter.Agent, All());
        await counter.Agent.PutAsJsonAsync($"views/{view}", Request(All(), name: "Newer", version: 1)).Gives(200);

        var problem = await counter.Agent.PutAsJsonAsync($"views/{view}", Request(All(), version: 1)).IsRefused(409, "conflict");

        Assert.Equal("Newer", problem.GetProperty("current").Text("name"));
    }

    [OnBothEngines]
    public async Task What_makes_no_sense_is_refused_and_nothing_is_saved(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var agent = counter.Agent;
        await agent.PostAsJsonAsync("views", Request(All(Rule("colour", "is", "red")))).IsRefused(400, "bad_filter");
        await agent.PostAsJsonAsync("views", Request(All(Rule("created", "within", "a week")))).IsRefused(400, "bad_filter");
        await agent.PostAsJsonAsync("views", Request(All([.. Enumerable.Repeat(Rule("unread", "is", "true"), 21)]))).Gives(400);
        var groups = new { match = "all", rules = Array.Empty<object>(), groups = new[] { Group("any", [.. Enumerable.Repeat(Rule("unread", "is", "true"), 21)]) } };
        await agent.PostAsJsonAsync("views", Request(groups)).Gives(400);
        await agent.PostAsJsonAsync("views", Request(All(), shelves: [])).IsRefused(400, "view_without_shelf");
        await agent.PostAsJsonAsync("views", Request(All(), name: "")).Gives(400);
        foreach (var where in new[] { "{", "[]", "{\"match\":\"all\"}", "{\"match\":\"all\",\"rules\":[null],\"groups\":[]}", "{\"match\":\"none\",\"rules\":[],\"groups\":[]}" })
            await agent.GetAsync($"conversations?where={Uri.EscapeDataString(where)}").IsRefused(400, "bad_filter");
        await agent.GetAsync("conversations?view=saved:1").IsRefused(400, "bad_view");
        Assert.Empty(await counter.Items("views"));
    }

    [OnBothEngines]
    public async Task Times_are_told_by_how_long_ago_or_by_the_instant(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        await counter.Hear(ago: Duration.FromDays(3));
        await counter.Hear(ago: Duration.FromHours(2));
        var yesterday = SystemClock.Instance.GetCurrentInstant() - Duration.FromDays(1);

        foreach (var field in new[] { "created", "last-message", "waiting" })
        {
            Assert.Equal([1002], await counter.Numbers($"conversations?filter={field}:within:24h"));
            Assert.Equal([1001], await counter.Numbers($"conversations?filter={field}:over:1d"));
            Assert.Equal([1002], await counter.Numbers($"conversations?filter={field}:after:{yesterday}"));
            Assert.Equal([1001], await counter.Numbers($"conversations?filter={field}:before:{yesterday}"));
        }
    }

    /// <summary>Every field of every module, with every operator, in both ways of joining: all are SQL that runs.</summary>
    [OnBothEngines]
    public async Task Every_field_can_be_asked_for(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        await counter.Hear();
        var fields = await counter.Items("conversations/fields");
        Assert.True(fields.Count > 20);
        foreach (var field in fields)
        {
            foreach (var op in field.GetProperty("ops").EnumerateArray().Select(op => op.GetString()!))
            {
                var rule = Rule(field.Text("name"), op, Sample(field, op));
                foreach (var match in new[] { "all", "any" })
                    await counter.Agent.GetAsync($"conversations?where={Where(match, rule, Rule("unread", "is", "true"))}").Gives(200);
            }
        }
    }

    private static string Sample(JsonElement field, string op) => field.Text("kind") switch
    {
        "choice" => field.GetProperty("choices")[0].GetString()!,
        "flag" => "true",
        "text" => "A",
        "days" => "3",
        "amount" => "10.00 USD",
        "time" => op is "within" or "over" ? "7d" : "2026-01-01T00:00:00Z",
        "agent" => "me",
        _ => $"{Guid.CreateVersion7()}",
    };

    private static string Key(JsonElement row, string sort)
    {
        string At(string name) => row.GetProperty(name).GetString() ?? "";
        // Later first is earlier in a negative of time: every digit becomes what is missing to nine.
        string Backwards(string at) => string.Concat(at.Select(sign => char.IsDigit(sign) ? (char)('9' - sign + '0') : sign));
        return sort switch
        {
            "oldest" => At("lastMessageAt"),
            "waiting" when At("waitingSince") != "" => "0" + At("waitingSince"),
            "due" when At("snoozedUntil") != "" => "0" + At("snoozedUntil"),
            "priority" => Array.IndexOf(["urgent", "high", "normal", "low"], row.Text("priority")) + Backwards(At("lastMessageAt")),
            "newest" => Backwards(At("lastMessageAt")),
            _ => "1" + Backwards(At("lastMessageAt")),
        };
    }

    private static object All(params object[] rules) => new { match = "all", rules, groups = Array.Empty<object>() };

    private static object Group(string match, params object[] rules) => new { match, rules };

    private static string Where(string match, params object[] rules) =>
        Uri.EscapeDataString(JsonSerializer.Serialize(new { match, rules, groups = Array.Empty<object>() }));

    private static object Request(object filter, string name = "Broken things", bool isShared = false, string[]? shelves = null, int? version = null) =>
        new { name, folder = "", icon = "star", isShared, shelves = shelves ?? ["open"], filter, sort = "newest", version };

    private static async Task<string> Add(HttpClient by, object filter, bool isShared = false, string[]? shelves = null) =>
        (await by.PostAsJsonAsync("views", Request(filter, isShared: isShared, shelves: shelves)).Gives(201)).Text("id");

    private static async Task<IReadOnlyList<JsonElement>> Items(HttpClient by, string path) => [.. (await by.GetAsync(path).Gives(200)).GetProperty("items").EnumerateArray()];

    private static async Task<IReadOnlyList<int>> Numbers(HttpClient by, string path) => [.. (await Items(by, path)).Select(row => row.GetProperty("number").GetInt32())];

    private static async Task Assign(Counter counter, ConversationId id, HttpClient to) =>
        await counter.Agent.PutAsJsonAsync($"conversations/{id}/assignment", new { agent = await Counter.IdOf(to), from = (string?)null }).Gives(204);
}
