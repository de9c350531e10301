using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Team.Hours;

[Collection(House.Name)]
public sealed class HoursTests(House house)
{
    private static readonly object Office = new { start = 540, end = 1020 };

    [OnBothEngines]
    public async Task The_first_hours_are_everybodys_until_others_are(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var lead = workspace.As(Role.Lead);
        Assert.False(await StepIsDone(lead));

        var first = await lead.PostAsJsonAsync("calendars", Body("Office")).Gives(201);
        var second = await lead.PostAsJsonAsync("calendars", Body("Night")).Gives(201);
        Assert.True(first.GetProperty("isDefault").GetBoolean());
        Assert.False(second.GetProperty("isDefault").GetBoolean());
        Assert.True(await StepIsDone(lead));

        await lead.PutAsJsonAsync($"calendars/{second.Text("id")}", Body("Night", isDefault: true, version: 1)).Gives(204);
        Assert.Equal([("Night", true), ("Office", false)], await Names(lead));
        await lead.DeleteAsync($"calendars/{second.Text("id")}").Gives(204);
        Assert.Equal([("Office", true)], await Names(lead));
    }

    [OnBothEngines]
    public async Task A_brand_keeps_its_own_and_falls_back_when_they_are_removed(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var lead = workspace.As(Role.Lead);
        await lead.PostAsJsonAsync("calendars", Body("Office")).Gives(201);
        var own = (await lead.PostAsJsonAsync("calendars", Body("Own")).Gives(201)).Text("id");

        await lead.PutAsJsonAsync($"brands/{workspace.Brand}/hours", new { calendar = own }).Gives(204);
        Assert.Equal($"{workspace.Brand}", Assert.Single(await Brands(lead, own)));
        await lead.PutAsJsonAsync($"brands/{workspace.Brand}/hours", new { calendar = (string?)null }).Gives(204);
        Assert.Empty(await Brands(lead, own));
        await lead.PutAsJsonAsync($"brands/{workspace.Brand}/hours", new { calendar = own }).Gives(204);
        await lead.DeleteAsync($"calendars/{own}").Gives(204);
        Assert.Equal([("Office", true)], await Names(lead));
        await lead.PutAsJsonAsync($"brands/{workspace.Brand}/hours", new { calendar = own }).IsRefused(400, "no_such_calendar");
        await lead.PutAsJsonAsync($"brands/{Guid.CreateVersion7()}/hours", new { calendar = (string?)null }).Gives(404);
    }

    [OnBothEngines]
    public async Task What_somebody_else_changed_meanwhile_is_shown_and_nothing_is_lost(Engine engine)
    {
        var lead = (await house.NewWorkspace(engine)).As(Role.Lead);
        var id = (await lead.PostAsJsonAsync("calendars", Body("Office")).Gives(201)).Text("id");
        await lead.PutAsJsonAsync($"calendars/{id}", Body("Shop", version: 1)).Gives(204);

        var refused = await lead.PutAsJsonAsync($"calendars/{id}", Body("Mine", version: 1)).IsRefused(409, "conflict");

        Assert.Equal("Shop", refused.GetProperty("current").Text("name"));
        Assert.Equal([("Shop", true)], await Names(lead));
    }

    [OnBothEngines]
    public async Task A_list_of_holidays_is_shared_and_a_removed_one_is_kept_by_nobody(Engine engine)
    {
        var lead = (await house.NewWorkspace(engine)).As(Role.Lead);
        var proposed = (await lead.GetAsync("holiday-countries/DE?from=2026&years=2").Gives(200)).GetProperty("items");
        Assert.Contains(proposed.EnumerateArray(), day => (day.Text("name"), day.Text("date")) == ("Karfreitag", "2026-04-03"));
        var list = (await lead.PostAsJsonAsync("holiday-lists", new { name = "Germany", days = proposed }).Gives(201)).Text("id");
        var calendar = (await lead.PostAsJsonAsync("calendars", Body("Office", lists: [list])).Gives(201)).Text("id");

        Assert.Equal(1, (await lead.GetAsync("holiday-lists").Gives(200)).GetProperty("items")[0].GetProperty("calendars").GetInt32());
        await lead.DeleteAsync($"holiday-lists/{list}").Gives(204);
        var kept = (await lead.GetAsync("calendars").Gives(200)).GetProperty("items").EnumerateArray().Single(known => known.Text("id") == calendar);
        Assert.Empty(kept.GetProperty("holidayLists").EnumerateArray());
        await lead.GetAsync("holiday-countries/XX?from=2026&years=2").Gives(404);
        await lead.GetAsync("holiday-countries/DE?from=2026&years=200").Gives(400);
        await lead.PutAsJsonAsync($"calendars/{calendar}", Body("Office", lists: [list], version: 2)).IsRefused(400, "no_such_holiday_list");
    }

    [OnBothEngines]
    public async Task Nonsense_is_refused_in_words_and_agents_may_look_only(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var lead = workspace.As(Role.Lead);

        await lead.PostAsJsonAsync("calendars", Body("Office", zone: "Mars/Olympus")).IsRefused(400, "no_such_zone");
        await lead.PostAsJsonAsync("calendars", Body("Office", spans: [Office, new { start = 600, end = 700 }])).IsRefused(400, "spans_overlap");
        await lead.PostAsJsonAsync("calendars", Body("Office", spans: [new { start = 600, end = 9000 }])).IsRefused(400, "bad_span");
        var none = Array.Empty<object>();
        await lead.PostAsJsonAsync("calendars", new { name = "Office", zone = "UTC", week = new object?[7], exceptions = none, holidayLists = none }).Gives(400);
        await lead.PostAsJsonAsync("calendars", new { name = "Office", zone = "UTC", week = none, exceptions = none, holidayLists = none }).IsRefused(400, "bad_span");
        await lead.PostAsJsonAsync("holiday-lists", new { name = "Off", days = new object?[1] }).Gives(400);
        await workspace.As(Role.Agent).PostAsJsonAsync("calendars", Body("Office")).Gives(403);
        await workspace.As(Role.Agent).GetAsync("calendars").Gives(200);
    }

    private static object Body(string name, bool isDefault = false, int? version = null, string zone = "Europe/Berlin", string[]? lists = null, object[]? spans = null)
    {
        var day = spans ?? [Office];
        return new { name, zone, week = new[] { day, day, day, day, day, [], [] }, exceptions = Array.Empty<object>(), holidayLists = lists ?? [], isDefault, version };
    }

    private static async Task<IReadOnlyList<(string, bool)>> Names(HttpClient client) =>
        [.. (await client.GetAsync("calendars").Gives(200)).GetProperty("items").EnumerateArray().Select(one => (one.Text("name"), one.GetProperty("isDefault").GetBoolean()))];

    private static async Task<IReadOnlyList<string>> Brands(HttpClient client, string calendar) =>
        [.. (await client.GetAsync("calendars").Gives(200)).GetProperty("items").EnumerateArray().Single(one => one.Text("id") == calendar)
            .GetProperty("brands").EnumerateArray().Select(brand => brand.GetString()!)];

    private static async Task<bool> StepIsDone(HttpClient client) =>
        (await client.GetAsync("onboarding").Gives(200)).GetProperty("steps").EnumerateArray().Single(step => step.Text("key") == "hours").GetProperty("isDone").GetBoolean();
}
