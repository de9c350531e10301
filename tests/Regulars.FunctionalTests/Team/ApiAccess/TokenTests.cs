using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Team.ApiAccess;

[Collection(TeamHouse.Name)]
public sealed class TokenTests(TeamHouse house)
{
    [OnBothEngines]
    public async Task A_token_acts_until_it_is_revoked(Engine engine)
    {
        var app = await house.On(engine);
        var owner = await Person.OwnerOn(app);
        var made = await (await Create(owner)).Content.ReadFromJsonAsync<JsonElement>();
        var program = app.Anonymous();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.GetProperty("token").GetString());

        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("agents")).StatusCode);
        await (await program.GetAsync("tokens")).AssertRefused(HttpStatusCode.Forbidden, "forbidden");
        await (await program.PutAsJsonAsync("me/name", new { name = "Bot" })).AssertRefused(HttpStatusCode.Forbidden, "forbidden");
        Assert.Equal(HttpStatusCode.NoContent, (await owner.Browser.DeleteAsync($"tokens/{made.GetProperty("id").GetGuid()}")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("agents")).StatusCode);
    }

    [OnBothEngines]
    public async Task Asking_again_shows_the_same_token_which_no_row_holds(Engine engine)
    {
        var app = await house.On(engine);
        var owner = await Person.OwnerOn(app);
        owner.Browser.DefaultRequestHeaders.Add("Idempotency-Key", "one");

        var (first, second) = (await Create(owner), await Create(owner));

        var token = (await first.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        Assert.Equal(token, (await second.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString());
        await using var scope = app.Services.CreateAsyncScope();
        var kept = await scope.ServiceProvider.GetRequiredService<RegularsDb>().Set<KeptAnswer>()
            .IgnoreQueryFilters([RegularsDb.WorkspaceFilter]).Select(answer => answer.Body).ToListAsync();
        Assert.DoesNotContain(kept, body => body?.Contains(token, StringComparison.Ordinal) == true);
    }

    private static Task<HttpResponseMessage> Create(Person owner) => owner.Browser.PostAsJsonAsync("tokens", new { name = "Bot", role = "agent" });
}
