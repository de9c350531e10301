using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Team.Inviting;

[Collection(TeamHouse.Name)]
public sealed class InvitationTests(TeamHouse house)
{
    [OnBothEngines]
    public async Task A_link_lets_one_person_in_once(Engine engine)
    {
        var app = await house.On(engine);
        var owner = await Person.OwnerOn(app);
        var email = Person.NewEmail();
        var link = await owner.Invite(email, "lead");
        var shown = await app.Anonymous().GetFromJsonAsync<JsonElement>($"invitations/{link}");
        Assert.Equal(("Wool", email, false), (shown.GetProperty("workspace").GetString(), shown.GetProperty("email").GetString(), shown.GetProperty("hasAccount").GetBoolean()));

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            app.Anonymous().PostAsJsonAsync($"invitations/{link}/acceptance", new { password = Person.Password })));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.NotFound);
        await Person.SignIn(app, email);
    }

    [OnBothEngines]
    public async Task A_new_link_ends_the_old_one(Engine engine)
    {
        var app = await house.On(engine);
        var owner = await Person.OwnerOn(app);
        var old = await owner.Invite(Person.NewEmail(), "agent");
        var agents = (await owner.Browser.GetFromJsonAsync<JsonElement>("agents")).GetProperty("items").EnumerateArray();
        var invited = agents.Single(agent => agent.GetProperty("state").GetString() == "invited").GetProperty("id").GetGuid();

        var renewed = await owner.Browser.PostAsync(new Uri($"agents/{invited}/invitation", UriKind.Relative), null);

        var link = (await renewed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("link").GetString()!.Split('/')[^1];
        Assert.Equal(HttpStatusCode.NotFound, (await app.Anonymous().GetAsync($"invitations/{old}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.Anonymous().GetAsync($"invitations/{link}")).StatusCode);
    }

    [OnBothEngines]
    public async Task Somebody_who_works_elsewhere_joins_with_their_password(Engine engine)
    {
        var app = await house.On(engine);
        var (ann, bob) = (await Person.OwnerOn(app), await Person.OwnerOn(app));
        var link = await ann.Invite(bob.Email, "agent");

        var wrong = await app.Anonymous().PostAsJsonAsync($"invitations/{link}/acceptance", new { password = "not this one" });
        var right = await app.Anonymous().PostAsJsonAsync($"invitations/{link}/acceptance", new { password = Person.Password });

        await wrong.AssertRefused(HttpStatusCode.Forbidden, "wrong_password");
        var me = await right.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(2, me.GetProperty("workspaces").GetArrayLength());
    }

    [OnBothEngines]
    public async Task Whoever_joins_begins_in_the_language_of_their_browser(Engine engine)
    {
        var app = await house.On(engine);
        var owner = await Person.OwnerOn(app);

        Assert.Equal("de", await LocaleOfOneWho(app, owner, "fr-CH, de-AT;q=0.9, en;q=0.8"));
        Assert.Equal("en", await LocaleOfOneWho(app, owner, "en-GB,en;q=0.9,de;q=0.8"));
        Assert.Equal("en", await LocaleOfOneWho(app, owner, "fr, de;q=0"));
        Assert.Equal("en", await LocaleOfOneWho(app, owner, "no language at all"));
        Assert.Equal("en", await LocaleOfOneWho(app, owner, null));
    }

    [OnBothEngines]
    public async Task Nobody_is_invited_twice(Engine engine)
    {
        var owner = await Person.OwnerOn(await house.On(engine));

        var again = await owner.Browser.PostAsJsonAsync("agents", new { name = "Ann", email = owner.Email.ToUpperInvariant(), role = "agent" });

        await again.AssertRefused(HttpStatusCode.Conflict, "already_member");
    }

    private static async Task<string> LocaleOfOneWho(RegularsApp app, Person owner, string? likes)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"invitations/{await owner.Invite(Person.NewEmail(), "agent")}/acceptance")
        {
            Content = JsonContent.Create(new { password = Person.Password }),
        };
        if (likes is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", likes);
        return (await app.Anonymous().SendAsync(request).Gives(201)).GetProperty("account").Text("locale");
    }
}
