using System.Net.Http.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Http;

[Collection(House.Name)]
public sealed class CookieTests(House house)
{
    [OnBothEngines]
    public async Task A_cookie_alone_changes_nothing(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var browser = workspace.App.Anonymous();
        browser.DefaultRequestHeaders.Add("Cookie", $"regulars={workspace.TokenOf(Role.Owner)}");
        var change = new { name = "Taken over", version = 1 };

        await browser.GetAsync("workspace").Gives(200);
        await browser.PutAsJsonAsync("workspace", change).IsRefused(403, "csrf");
        await browser.PostAsJsonAsync("actions/x/preview", new { }).IsRefused(403, "csrf");
        await browser.DeleteAsync($"tokens/{Guid.CreateVersion7()}").IsRefused(403, "csrf");

        browser.DefaultRequestHeaders.Add("X-Regulars", "desk");
        await browser.PutAsJsonAsync("workspace", change).Gives(200);
    }
}
