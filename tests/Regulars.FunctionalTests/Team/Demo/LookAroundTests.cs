using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Workspaces;
using Regulars.Team.FirstRun;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Team.Demo;

public sealed class LookAroundTests
{
    /// <summary>Says what the real program says, after it made sure that its tokens open the door.</summary>
    private const string Program = """
        const tokens = JSON.parse(process.env.REGULARS_DEMO_TOKENS)
        for (const [who, token] of Object.entries(tokens)) {
          const answer = await fetch(`${process.env.REGULARS_URL}/api/v1/me`, { headers: { Authorization: `Bearer ${token}` } })
          const me = await answer.json()
          if (who !== 'owner' && !me.agent.name.toLowerCase().startsWith(who)) console.log(JSON.stringify({ error: `${who} is ${me.agent.name}` }))
        }
        console.log(JSON.stringify({ done: 1, total: 2 }))
        console.log(JSON.stringify({ ready: true }))
        """;

    [OnBothEngines]
    public async Task Looking_around_opens_the_demo_as_its_lead_and_fills_it(Engine engine)
    {
        var program = Path.Combine(Directory.CreateTempSubdirectory("regulars-demo-").FullName, "demo.mjs");
        await File.WriteAllTextAsync(program, Program);
        await using var app = await TeamHouse.StartNew(
            engine, services => services.AddSingleton<IMailroomState, OpenMailroom>(), $"--Regulars:DemoMaker={program}");
        var code = app.Services.GetRequiredService<FirstRunCode>().Value;

        var lead = await Person.Of(app, "maya@northwind.example", await app.Anonymous().PostAsJsonAsync("setup/demo", new { code }));
        await Person.Of(app, "maya@northwind.example", await app.Anonymous().PostAsJsonAsync("setup/demo", new { code }));

        var me = await lead.Browser.GetFromJsonAsync<JsonElement>("me");
        Assert.Equal(("Northwind Coffee", true, "lead"), (
            me.GetProperty("workspace").GetProperty("name").GetString(), me.GetProperty("workspace").GetProperty("isDemo").GetBoolean(),
            me.GetProperty("agent").GetProperty("role").GetString()));
        Assert.Equal("ready", await Made(lead));
        Assert.Equal(3, (await File.ReadAllLinesAsync(Path.Combine(app.Storage.Folder, "demo-signins"))).Length);
        Assert.True(OperatingSystem.IsWindows()
            || File.GetUnixFileMode(Path.Combine(app.Storage.Folder, "demo-token")) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.True((await app.Anonymous().GetFromJsonAsync<JsonElement>("setup")).GetProperty("isNeeded").GetBoolean());
    }

    /// <summary>The demo waits until mail can come in; here none has to.</summary>
    private sealed class OpenMailroom : IMailroomState
    {
        public string State => "running";

        public int? SmtpPort => 2525;

        public string? Problem => null;

        public Task FirstStart => Task.CompletedTask;
    }

    private static async Task<string?> Made(Person lead)
    {
        for (var look = 0; look < 100; look++)
        {
            var state = (await lead.Browser.GetFromJsonAsync<JsonElement>("demo")).GetProperty("state").GetString();
            if (state != "making")
                return state;
            await Task.Delay(100);
        }
        return "making";
    }
}
