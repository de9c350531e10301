using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Startup;

[Collection(House.Name)]
public sealed class HealthTests(House house)
{
    [OnBothEngines]
    public async Task Health_names_what_it_looked_at(Engine engine)
    {
        var client = (await house.On(engine)).Anonymous();

        Assert.Equal("healthy", (await client.GetAsync("/healthz").Gives(200)).Text("status"));
        // Whether it is ready is the mailroom's to say, which may still be starting.
        var ready = await client.GetAsync("/readyz");
        var checks = (await ready.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("checks");
        Assert.Equal(engine == Engine.Sqlite ? "sqlite" : "postgres", checks.Text("database"));
        Assert.Equal("writable", checks.Text("files"));
    }
}
