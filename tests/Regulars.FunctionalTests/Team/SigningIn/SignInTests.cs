using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Team.SigningIn;

[Collection(TeamHouse.Name)]
public sealed class SignInTests(TeamHouse house)
{
    [OnBothEngines]
    public async Task A_session_acts_until_it_is_ended(Engine engine)
    {
        var person = await Person.OwnerOn(await house.On(engine));

        var me = await person.Browser.GetFromJsonAsync<JsonElement>("me");
        Assert.Equal("owner", me.GetProperty("agent").GetProperty("role").GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await person.Browser.DeleteAsync("sessions/current")).StatusCode);
        await (await person.Browser.GetAsync("me")).AssertRefused(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [OnBothEngines]
    public async Task A_wrong_password_and_a_wrong_email_are_told_alike(Engine engine)
    {
        var app = await house.On(engine);
        var person = await Person.OwnerOn(app);

        var wrongPassword = await app.Anonymous().PostAsJsonAsync("sessions", new { email = person.Email, password = "not this one" });
        var nobody = await app.Anonymous().PostAsJsonAsync("sessions", new { email = Person.NewEmail(), password = "not this one" });

        await wrongPassword.AssertRefused(HttpStatusCode.Unauthorized, "wrong_sign_in");
        await nobody.AssertRefused(HttpStatusCode.Unauthorized, "wrong_sign_in");
    }

    [OnBothEngines]
    public async Task Ten_wrong_passwords_shut_the_right_one_out(Engine engine)
    {
        var app = await house.On(engine);
        var person = await Person.OwnerOn(app);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ =>
            app.Anonymous().PostAsJsonAsync("sessions", new { email = person.Email, password = "not this one" })));
        var right = await app.Anonymous().PostAsJsonAsync("sessions", new { email = person.Email, password = Person.Password });

        await right.AssertRefused(HttpStatusCode.TooManyRequests, "rate_limited");
    }

    [OnBothEngines]
    public async Task A_change_by_cookie_needs_the_header(Engine engine)
    {
        var person = await Person.OwnerOn(await house.On(engine));
        person.Browser.DefaultRequestHeaders.Remove("X-Regulars");

        await (await person.Browser.PutAsJsonAsync("me/name", new { name = "Eve" })).AssertRefused(HttpStatusCode.Forbidden, "csrf");
    }
}
