using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Channels.Email.Verifying;

[Collection(PostCollection.Name)]
public sealed class IncomingCheckTests(House house)
{
    [OnBothEngines]
    public async Task They_are_on_before_anybody_sets_them_and_counted_from_then_on(Engine engine)
    {
        var owner = (await house.NewWorkspace(engine)).As(Role.Owner);
        var first = await owner.GetFromJsonAsync<JsonElement>("email/checks");
        Assert.Equal((true, 0, 0), (first.GetProperty("verifiesSenders").GetBoolean(), first.GetProperty("zones").GetArrayLength(), first.GetProperty("version").GetInt32()));

        var set = await Set(owner, ["Bl.Example. ", "bl.example"], ["203.0.113.9"], 0).Gives(200);
        Assert.Equal(("bl.example", 1), (Assert.Single(set.GetProperty("zones").EnumerateArray()).GetString(), set.GetProperty("version").GetInt32()));
        Assert.Equal(2, (await Set(owner, [], [], 1).Gives(200)).GetProperty("version").GetInt32());

        var late = await Set(owner, [], [], 1);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal(2, (await owner.GetFromJsonAsync<JsonElement>("email/checks")).GetProperty("version").GetInt32());
        Assert.Contains("email.checks-set", (await owner.GetStringAsync("audit")), StringComparison.Ordinal);
    }

    [OnBothEngines]
    public async Task What_names_nothing_is_refused(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var owner = workspace.As(Role.Owner);

        Assert.Equal("bad_zone", (await Set(owner, ["not a domain"], [], 0).Gives(400)).Text("code"));
        Assert.Equal("bad_relay", (await Set(owner, [], ["mail.example.org"], 0).Gives(400)).Text("code"));
        Assert.Equal("bad_zone", (await owner.PostAsJsonAsync("email/block-lists/test", new { zone = "x" }).Gives(400)).Text("code"));
        Assert.Equal(HttpStatusCode.Forbidden, (await workspace.As(Role.Agent).GetAsync("email/checks")).StatusCode);
    }

    private static Task<HttpResponseMessage> Set(HttpClient owner, string[] zones, string[] relays, int version) =>
        owner.PutAsJsonAsync("email/checks", new { verifiesSenders = true, zones, trustedRelays = relays, forwarders = Array.Empty<string>(), version });
}
