using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Team.Agents;

[Collection(TeamHouse.Name)]
public sealed class RemoveAgentTests(TeamHouse house)
{
    [OnBothEngines]
    public async Task Whoever_is_removed_is_out_at_once_and_may_come_back(Engine engine)
    {
        var app = await house.On(engine);
        var owner = await Person.OwnerOn(app);
        var bob = await owner.Hire(app, "agent");
        Assert.Equal(HttpStatusCode.OK, (await bob.Browser.GetAsync("me")).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await owner.Browser.DeleteAsync($"agents/{bob.Agent}")).StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, (await bob.Browser.GetAsync("me")).StatusCode);
        var again = await owner.Invite(bob.Email, "lead");
        var back = await Person.Of(app, bob.Email, await app.Anonymous().PostAsJsonAsync($"invitations/{again}/acceptance", new { password = Person.Password }));
        Assert.Equal(bob.Agent, back.Agent);
    }

    [OnBothEngines]
    public async Task The_last_owner_cannot_be_removed(Engine engine)
    {
        var owner = await Person.OwnerOn(await house.On(engine));

        await (await owner.Browser.DeleteAsync($"agents/{owner.Agent}")).AssertRefused(HttpStatusCode.Conflict, "last_owner");
    }

    [OnBothEngines]
    public async Task An_agent_of_another_workspace_is_not_found(Engine engine)
    {
        var app = await house.On(engine);
        var (ann, foreign) = (await Person.OwnerOn(app), await Person.OwnerOn(app));

        Assert.Equal(HttpStatusCode.NotFound, (await ann.Browser.DeleteAsync($"agents/{foreign.Agent}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await foreign.Browser.GetAsync("me")).StatusCode);
        Assert.Single((await ann.Browser.GetFromJsonAsync<JsonElement>("agents")).GetProperty("items").EnumerateArray());
    }
}
