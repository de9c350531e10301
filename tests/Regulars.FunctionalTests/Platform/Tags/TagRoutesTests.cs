using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Tags;

[Collection(House.Name)]
public sealed class TagRoutesTests(House house)
{
    [OnBothEngines]
    public async Task A_name_is_there_once_whatever_its_case_and_who_adds_it_again_is_shown_it(Engine engine)
    {
        var agent = (await house.NewWorkspace(engine)).As(Role.Agent);
        var refund = await Add(agent, "  Refund  wanted", "lake");
        Assert.Equal(("Refund wanted", "lake"), (refund.Text("name"), refund.Text("colour")));

        var refused = await agent.PostAsJsonAsync("tags", new { name = "refund WANTED", colour = "pine" }).IsRefused(409, "tag_exists");
        Assert.Equal(refund.Text("id"), refused.GetProperty("current").Text("id"));
        await agent.PostAsJsonAsync("tags", new { name = "   ", colour = "pine" }).IsRefused(400, "invalid");
        await agent.PostAsJsonAsync("tags", new { name = new string('x', 51), colour = "pine" }).Gives(400);
        await agent.PostAsJsonAsync("tags", new { name = "Other", colour = "#ff0000" }).Gives(400);
        Assert.Equal(["Refund wanted"], await Names(agent));
    }

    [OnBothEngines]
    public async Task Of_two_who_add_the_same_name_at_once_one_makes_it(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);

        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(_ => workspace.As(Role.Agent).PostAsJsonAsync("tags", new { name = "Broken", colour = "honey" })));

        Assert.Equal([201, 409, 409, 409], answers.Select(answer => (int)answer.StatusCode).Order());
    }

    [OnBothEngines]
    public async Task A_lead_renames_and_recolours_what_nobody_changed_meanwhile(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var (agent, lead) = (workspace.As(Role.Agent), workspace.As(Role.Lead));
        var (refund, broken) = (await Add(agent, "Refund"), await Add(agent, "Broken"));
        var address = $"tags/{refund.Text("id")}";

        var changed = await lead.PutAsJsonAsync(address, new { name = "refunds", colour = "mulberry", version = 1 }).Gives(200);
        Assert.Equal(("refunds", "mulberry", 2), (changed.Text("name"), changed.Text("colour"), changed.GetProperty("version").GetInt32()));
        await lead.PutAsJsonAsync(address, new { name = "Money", colour = "lake", version = 1 }).IsRefused(409, "conflict");
        await lead.PutAsJsonAsync(address, new { name = "BROKEN", colour = "lake", version = 2 }).IsRefused(409, "tag_exists");
        await agent.PutAsJsonAsync(address, new { name = "Mine", colour = "lake", version = 2 }).IsRefused(403, "forbidden");

        Assert.Equal(["Broken", "refunds"], await Names(agent));
        var said = (await lead.GetAsync("audit").Gives(200)).GetProperty("items").EnumerateArray().Select(row => row.Text("action")).ToList();
        Assert.Equal(["tag.changed", "tag.added", "tag.added"], said);
    }

    [OnBothEngines]
    public async Task A_deleted_tag_is_brought_back_unless_its_name_was_taken(Engine engine)
    {
        var lead = (await house.NewWorkspace(engine)).As(Role.Lead);
        var refund = $"tags/{(await Add(lead, "Refund")).Text("id")}";

        await lead.DeleteAsync(refund).Gives(204);
        await lead.DeleteAsync(refund).IsRefused(404, "not_found");
        Assert.Empty(await Names(lead));
        await lead.PutAsync($"{refund}/restoration", null).Gives(204);
        await lead.PutAsync($"{refund}/restoration", null).Gives(204);
        Assert.Equal(["Refund"], await Names(lead));

        await lead.DeleteAsync(refund).Gives(204);
        await Add(lead, "REFUND");
        await lead.PutAsync($"{refund}/restoration", null).IsRefused(409, "tag_exists");
    }

    [OnBothEngines]
    public async Task Merging_leaves_the_one_and_names_the_other_as_merged(Engine engine)
    {
        var lead = (await house.NewWorkspace(engine)).As(Role.Lead);
        var (first, second, third) = ((await Add(lead, "Refund")).Text("id"), (await Add(lead, "Refunds")).Text("id"), (await Add(lead, "Money")).Text("id"));

        await lead.PutAsJsonAsync($"tags/{first}/merger", new { into = first }).IsRefused(400, "tag_into_itself");
        await lead.PutAsJsonAsync($"tags/{first}/merger", new { into = second }).Gives(204);
        await lead.PutAsJsonAsync($"tags/{third}/merger", new { into = first }).IsRefused(400, "no_such_tag");
        await lead.PutAsJsonAsync($"tags/{second}/merger", new { into = third }).Gives(204);

        var left = Assert.Single((await lead.GetAsync("tags").Gives(200)).GetProperty("items").EnumerateArray());
        Assert.Equal("Money", left.Text("name"));
        Assert.Equal(new[] { first, second }.Order(), left.GetProperty("merged").EnumerateArray().Select(id => id.GetString()).Order());
        await lead.PutAsync($"tags/{first}/restoration", null).IsRefused(404, "not_found");
        await Add(lead, "Refund");
    }

    private static Task<JsonElement> Add(HttpClient client, string name, string colour = "stone") => client.PostAsJsonAsync("tags", new { name, colour }).Gives(201);

    private static async Task<IReadOnlyList<string>> Names(HttpClient client) =>
        [.. (await client.GetAsync("tags").Gives(200)).GetProperty("items").EnumerateArray().Select(tag => tag.Text("name"))];
}
