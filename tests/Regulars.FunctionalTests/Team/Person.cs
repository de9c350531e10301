using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Team;
using Regulars.Platform.Persistence;
using Regulars.Team.FirstRun;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Team;

/// <summary>Somebody with an account, and their browser.</summary>
internal sealed record Person(HttpClient Browser, string Email, Guid Agent)
{
    public const string Password = "a long password";

    /// <summary>The owner of a new workspace, signed in.</summary>
    public static async Task<Person> OwnerOn(RegularsApp app)
    {
        var email = NewEmail();
        await app.Services.GetRequiredService<Transactions>().Run(
            _ => { },
            services =>
            {
                var opening = services.GetRequiredService<NewWorkspace>();
                opening.Open("Wool", "Wool", isDemo: false);
                opening.Add("Ann", email, Password, Role.Owner);
                return Task.CompletedTask;
            },
            CancellationToken.None);
        return await SignIn(app, email);
    }

    public static string NewEmail() => $"{Guid.CreateVersion7():N}@x.example";

    public static async Task<Person> SignIn(RegularsApp app, string email, string password = Password) =>
        await Of(app, email, await app.Anonymous().PostAsJsonAsync("sessions", new { email, password }));

    /// <summary>Whoever an answer with a session cookie signed in.</summary>
    public static async Task<Person> Of(RegularsApp app, string email, HttpResponseMessage signedIn)
    {
        Assert.Equal(HttpStatusCode.Created, signedIn.StatusCode);
        var browser = app.Anonymous();
        browser.DefaultRequestHeaders.Add("Cookie", signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        browser.DefaultRequestHeaders.Add("X-Regulars", "desk");
        var me = await signedIn.Content.ReadFromJsonAsync<JsonElement>();
        return new Person(browser, email, me.GetProperty("agent").GetProperty("id").GetGuid());
    }

    /// <summary>Invites somebody and lets them join.</summary>
    public async Task<Person> Hire(RegularsApp app, string role)
    {
        var email = NewEmail();
        var link = await Invite(email, role);
        return await Of(app, email, await app.Anonymous().PostAsJsonAsync($"invitations/{link}/acceptance", new { password = Password }));
    }

    /// <summary>The secret at the end of the link.</summary>
    public async Task<string> Invite(string email, string role)
    {
        var invited = await Browser.PostAsJsonAsync("agents", new { name = "Bob", email, role });
        Assert.Equal(HttpStatusCode.Created, invited.StatusCode);
        return (await invited.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("link").GetString()!.Split('/')[^1];
    }
}
