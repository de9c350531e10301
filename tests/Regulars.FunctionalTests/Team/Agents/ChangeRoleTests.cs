using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Team.Agents;

[Collection(TeamHouse.Name)]
public sealed class ChangeRoleTests(TeamHouse house)
{
    [OnBothEngines]
    public async Task A_role_holds_from_the_next_request_on(Engine engine)
    {
        var app = await house.On(engine);
        var owner = await Person.OwnerOn(app);
        var bob = await owner.Hire(app, "owner");
        Assert.Equal(HttpStatusCode.OK, (await bob.Browser.GetAsync("tokens")).StatusCode);

        var changed = await owner.Browser.PutAsJsonAsync($"agents/{bob.Agent}/role", new { role = "agent" });

        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        await (await bob.Browser.GetAsync("tokens")).AssertRefused(HttpStatusCode.Forbidden, "forbidden");
    }

    [OnBothEngines]
    public async Task The_last_owner_cannot_step_down(Engine engine)
    {
        var owner = await Person.OwnerOn(await house.On(engine));

        var changed = await owner.Browser.PutAsJsonAsync($"agents/{owner.Agent}/role", new { role = "lead" });

        await changed.AssertRefused(HttpStatusCode.Conflict, "last_owner");
    }

    [OnBothEngines]
    public async Task Two_owners_who_demote_each_other_leave_one(Engine engine)
    {
        var app = await house.On(engine);
        var ann = await Person.OwnerOn(app);
        var bob = await ann.Hire(app, "owner");

        var answers = await Task.WhenAll(
            ann.Browser.PutAsJsonAsync($"agents/{bob.Agent}/role", new { role = "agent" }),
            bob.Browser.PutAsJsonAsync($"agents/{ann.Agent}/role", new { role = "agent" }));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.NoContent);
        var agents = (await ann.Browser.GetFromJsonAsync<JsonElement>("agents")).GetProperty("items").EnumerateArray();
        Assert.Single(agents, agent => agent.GetProperty("role").GetString() == "owner");
    }
}
