using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Team.FirstRun;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Team.FirstRun;

public sealed class SetUpTests
{
    [OnBothEngines]
    public async Task Setting_up_opens_a_workspace_once_and_signs_its_owner_in(Engine engine)
    {
        await using var app = await TeamHouse.StartNew(engine);
        var code = app.Services.GetRequiredService<FirstRunCode>().Value;
        Assert.True((await app.Anonymous().GetFromJsonAsync<JsonElement>("setup")).GetProperty("isNeeded").GetBoolean());
        await (await Post(app, "AAAA-AAAA")).AssertRefused(HttpStatusCode.Forbidden, "wrong_code");

        var answers = await Task.WhenAll(Post(app, code), Post(app, code));

        var owner = await Person.Of(app, "ann@x.example", answers.Single(answer => answer.StatusCode == HttpStatusCode.Created));
        await answers.Single(answer => answer.StatusCode != HttpStatusCode.Created).AssertRefused(HttpStatusCode.Conflict, "already_set_up");
        Assert.Equal("http://127.0.0.1:5080", (await owner.Browser.GetFromJsonAsync<JsonElement>("installation")).GetProperty("publicUrl").GetString());
        Assert.Equal("support@x.example", Only(await owner.Browser.GetFromJsonAsync<JsonElement>("mailboxes")).GetProperty("address").GetString());
        Assert.False((await app.Anonymous().GetFromJsonAsync<JsonElement>("setup")).GetProperty("isNeeded").GetBoolean());
        Assert.Equal("de", (await owner.Browser.GetFromJsonAsync<JsonElement>("me")).GetProperty("account").GetProperty("locale").GetString());
    }

    [OnBothEngines]
    public async Task Input_is_refused_by_the_names_it_was_sent_with(Engine engine)
    {
        await using var app = await TeamHouse.StartNew(engine);

        var answer = await Post(app, "AAAA-AAAA", password: "short");

        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((HttpStatusCode.BadRequest, "invalid"), (answer.StatusCode, problem.GetProperty("code").GetString()));
        Assert.True(problem.GetProperty("errors").TryGetProperty("password", out _));
    }

    [OnBothEngines]
    public async Task A_public_address_is_tried_from_here(Engine engine)
    {
        await using var app = await TeamHouse.StartNew(engine);
        var code = app.Services.GetRequiredService<FirstRunCode>().Value;

        Assert.True(await LeadsHere(app, code, app.Address.ToString()));
        Assert.False(await LeadsHere(app, code, "http://127.0.0.1:1"));
        Assert.False(await LeadsHere(app, code, "nonsense"));
    }

    private static async Task<bool> LeadsHere(RegularsApp app, string code, string publicUrl) =>
        (await (await app.Anonymous().PostAsJsonAsync("setup/public-url-test", new { code, publicUrl })).Content.ReadFromJsonAsync<JsonElement>())
        .GetProperty("ok").GetBoolean();

    private static JsonElement Only(JsonElement page) => Assert.Single(page.GetProperty("items").EnumerateArray());

    private static Task<HttpResponseMessage> Post(RegularsApp app, string code, string password = Person.Password) => app.Anonymous().PostAsJsonAsync("setup", new
    {
        locale = "de",
        code,
        workspace = "Wool",
        brand = "Wool",
        address = "support@x.example",
        name = "Ann",
        email = "Ann@x.example",
        password,
        publicUrl = "http://127.0.0.1:5080",
        outgoing = (object?)null,
    });
}
