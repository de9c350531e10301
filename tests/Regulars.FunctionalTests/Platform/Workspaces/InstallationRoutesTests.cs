using System.Net.Http.Json;
using Regulars.FunctionalTests.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Workspaces;

public sealed class InstallationRoutesTests
{
    [OnBothEngines]
    public async Task A_new_public_address_begins_every_link_from_then_on(Engine engine)
    {
        await using var app = await TeamHouse.StartNew(engine);
        var owner = await Person.OwnerOn(app);
        Assert.Equal(app.Address.ToString().TrimEnd('/'), (await owner.Browser.GetAsync("installation").Gives(200)).Text("publicUrl"));

        await owner.Browser.PutAsJsonAsync("installation", new { publicUrl = "https://desk.shop.example/" }).Gives(204);

        Assert.Equal("https://desk.shop.example", (await owner.Browser.GetAsync("installation").Gives(200)).Text("publicUrl"));
        var invited = await owner.Browser.PostAsJsonAsync("agents", new { name = "Bob", email = Person.NewEmail(), role = "agent" }).Gives(201);
        Assert.StartsWith("https://desk.shop.example/invitations/", invited.Text("link"), StringComparison.Ordinal);
        var audit = (await owner.Browser.GetAsync("audit").Gives(200)).GetProperty("items").EnumerateArray();
        Assert.Contains(audit, row => row.Text("action") == "installation.public-url-changed");
    }

    [OnBothEngines]
    public async Task What_is_no_address_is_refused_and_changes_nothing(Engine engine)
    {
        await using var app = await TeamHouse.StartNew(engine);
        var owner = await Person.OwnerOn(app);
        var before = (await owner.Browser.GetAsync("installation").Gives(200)).Text("publicUrl");

        foreach (var text in new[] { "desk.shop.example", "ftp://desk.shop.example", "javascript:alert(1)", "https://desk.shop.example?x=1", "https://", " " })
            await owner.Browser.PutAsJsonAsync("installation", new { publicUrl = text }).IsRefused(400, text == " " ? "invalid" : "bad_public_url");

        Assert.Equal(before, (await owner.Browser.GetAsync("installation").Gives(200)).Text("publicUrl"));
    }
}
