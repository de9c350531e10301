using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Platform.Persistence;
using Regulars.Team;
using Regulars.Team.ResettingPasswords;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Team.ResettingPasswords;

[Collection(TeamHouse.Name)]
public sealed class PasswordResetTests(TeamHouse house)
{
    [OnBothEngines]
    public async Task A_link_gives_one_new_password_and_ends_all_sessions(Engine engine)
    {
        var app = await house.On(engine);
        var person = await Person.OwnerOn(app);
        var link = await LinkFor(app, person.Email);
        Assert.Equal(person.Email, (await app.Anonymous().GetFromJsonAsync<JsonElement>($"password-resets/{link}")).GetProperty("email").GetString());

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            app.Anonymous().PutAsJsonAsync($"password-resets/{link}", new { password = "another password" })));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.NoContent);
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.Unauthorized, (await person.Browser.GetAsync("me")).StatusCode);
        await Person.SignIn(app, person.Email, "another password");
    }

    [OnBothEngines]
    public async Task Asking_for_a_link_is_answered_alike_for_everybody(Engine engine)
    {
        var app = await house.On(engine);
        var person = await Person.OwnerOn(app);

        Assert.Equal(HttpStatusCode.Accepted, (await app.Anonymous().PostAsJsonAsync("password-resets", new { email = person.Email })).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await app.Anonymous().PostAsJsonAsync("password-resets", new { email = Person.NewEmail() })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Anonymous().GetAsync("password-resets/nothing")).StatusCode);
    }

    private static Task<string> LinkFor(RegularsApp app, string email) => app.Services.GetRequiredService<Transactions>().Run(
        _ => { },
        async services =>
        {
            var account = await services.GetRequiredService<RegularsDb>().Accounts.SingleAsync(a => a.Email == email);
            return (await services.GetRequiredService<PasswordLinks>().Open(account.Id, CancellationToken.None)).Split('/')[^1];
        },
        CancellationToken.None);
}
