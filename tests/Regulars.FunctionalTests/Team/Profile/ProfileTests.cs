using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Team.Profile;

[Collection(TeamHouse.Name)]
public sealed class ProfileTests(TeamHouse house)
{
    [OnBothEngines]
    public async Task A_new_password_ends_the_other_sessions(Engine engine)
    {
        var app = await house.On(engine);
        var here = await Person.OwnerOn(app);
        var elsewhere = await Person.SignIn(app, here.Email);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.Browser.GetAsync("me")).StatusCode);

        var wrong = await here.Browser.PutAsJsonAsync("me/password", new { current = "not this one", @new = "another password" });
        var right = await here.Browser.PutAsJsonAsync("me/password", new { current = Person.Password, @new = "another password" });

        await wrong.AssertRefused(HttpStatusCode.Forbidden, "wrong_password");
        Assert.Equal(HttpStatusCode.NoContent, right.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.Browser.GetAsync("me")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await elsewhere.Browser.GetAsync("me")).StatusCode);
        await Person.SignIn(app, here.Email, "another password");
    }

    [OnBothEngines]
    public async Task A_person_changes_their_name_and_language(Engine engine)
    {
        var person = await Person.OwnerOn(await house.On(engine));

        Assert.Equal(HttpStatusCode.NoContent, (await person.Browser.PutAsJsonAsync("me/name", new { name = "Anna" })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await person.Browser.PutAsJsonAsync("me/locale", new { locale = "de" })).StatusCode);
        await (await person.Browser.PutAsJsonAsync("me/locale", new { locale = "xx" })).AssertRefused(HttpStatusCode.BadRequest, "invalid");

        var me = await person.Browser.GetFromJsonAsync<JsonElement>("me");
        Assert.Equal(("Anna", "de"), (me.GetProperty("agent").GetProperty("name").GetString(), me.GetProperty("account").GetProperty("locale").GetString()));
    }

    [OnBothEngines]
    public async Task A_new_email_is_the_one_to_sign_in_with(Engine engine)
    {
        var app = await house.On(engine);
        var (ann, bob) = (await Person.OwnerOn(app), await Person.OwnerOn(app));
        var email = $"new-{Guid.CreateVersion7():N}@hagen.example";

        await (await ann.Browser.PutAsJsonAsync("me/email", new { email, password = "not this one" })).AssertRefused(HttpStatusCode.Forbidden, "wrong_password");
        await (await ann.Browser.PutAsJsonAsync("me/email", new { email = bob.Email, password = Person.Password })).AssertRefused(HttpStatusCode.Conflict, "email_taken");
        Assert.Equal(HttpStatusCode.NoContent, (await ann.Browser.PutAsJsonAsync("me/email", new { email = email.ToUpperInvariant(), password = Person.Password })).StatusCode);

        var me = await ann.Browser.GetFromJsonAsync<JsonElement>("me");
        Assert.Equal(email, me.GetProperty("account").GetProperty("email").GetString());
        var agents = (await ann.Browser.GetFromJsonAsync<JsonElement>("agents")).GetProperty("items").EnumerateArray();
        Assert.Equal(email, Assert.Single(agents).GetProperty("email").GetString());
        await Person.SignIn(app, email);
    }

    [OnBothEngines]
    public async Task A_person_goes_to_another_workspace_of_theirs_only(Engine engine)
    {
        var app = await house.On(engine);
        var (ann, bob) = (await Person.OwnerOn(app), await Person.OwnerOn(app));
        var annsWorkspace = (await ann.Browser.GetFromJsonAsync<JsonElement>("me")).GetProperty("workspace").GetProperty("id").GetGuid();

        await (await bob.Browser.PutAsJsonAsync("me/workspace", new { workspace = annsWorkspace })).AssertRefused(HttpStatusCode.Forbidden, "forbidden");
        await app.Anonymous().PostAsJsonAsync($"invitations/{await ann.Invite(bob.Email, "agent")}/acceptance", new { password = Person.Password });
        var moved = await bob.Browser.PutAsJsonAsync("me/workspace", new { workspace = annsWorkspace });

        Assert.Equal("agent", (await moved.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("agent").GetProperty("role").GetString());
        Assert.Equal(HttpStatusCode.Forbidden, (await bob.Browser.GetAsync("tokens")).StatusCode);
    }
}
