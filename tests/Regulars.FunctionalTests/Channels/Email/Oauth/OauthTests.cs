using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Channels.Email.Oauth;
using Regulars.FunctionalTests.Channels.Email.Fetching;
using Regulars.Platform.Persistence;
using Regulars.Testing;
using Regulars.Testing.Servers;

namespace Regulars.FunctionalTests.Channels.Email.Oauth;

/// <summary>Signing in at a provider by a token, on a real mail server that asks the provider about it.</summary>
public sealed class OauthTests : IAsyncLifetime
{
    private TokenProvider tokens = null!;
    private Provider provider = null!;

    public async Task InitializeAsync()
    {
        tokens = await TokenProvider.Start();
        provider = await Provider.Start(tokens);
    }

    public async Task DisposeAsync()
    {
        await provider.DisposeAsync();
        await tokens.DisposeAsync();
    }

    [OnBothEngines]
    public async Task An_owner_signs_in_at_the_provider_and_mail_comes(Engine engine)
    {
        await using var app = await RegularsApp.Start(engine);
        using var post = await Prepare(app);

        var back = await SignIn(post);

        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.EndsWith($"/settings/accounts?mailbox={post.Id}&signIn=done", back.Headers.Location!.ToString(), StringComparison.Ordinal);
        var shown = await post.Post.Owner.GetFromJsonAsync<JsonElement>($"mailboxes/{post.Id}/oauth");
        Assert.True(shown.GetProperty("isSignedIn").GetBoolean());
        Assert.DoesNotContain(TokenProvider.ClientSecret, shown.ToString(), StringComparison.Ordinal);

        await Connect(post);
        await post.Provider.Put(post.Write("by token"));
        Assert.Equal(["by token"], await post.Subjects(1));
    }

    [OnBothEngines]
    public async Task A_token_that_ends_is_renewed_before_and_one_that_is_refused_once_more(Engine engine)
    {
        await using var app = await RegularsApp.Start(engine);
        using var post = await Prepare(app);
        tokens.ExpiresIn = 120; // shorter than we look ahead
        await SignIn(post);
        await Connect(post);
        Assert.InRange(tokens.Refreshes, 1, 2);

        tokens.ExpiresIn = 3600;
        await Reconnect(post);
        var before = tokens.Refreshes;
        tokens.Expire(); // the provider ends it early, and has told nobody
        await Age(post);
        await Interrupt(post);
        await post.Provider.Put(post.Write("after"));

        Assert.Equal(["after"], await post.Subjects(1));
        Assert.Equal(before + 1, tokens.Refreshes);
    }

    [OnBothEngines]
    public async Task A_consent_that_was_withdrawn_is_said_in_words_and_signing_in_again_ends_that(Engine engine)
    {
        await using var app = await RegularsApp.Start(engine);
        using var post = await Prepare(app);
        await SignIn(post);
        await Connect(post);

        tokens.Revoke();
        await Age(post);
        await Interrupt(post);

        var failed = await post.Until(account => account.Text("state") == "failed" && account.GetProperty("failure").Text("detail").StartsWith("Sign in again", StringComparison.Ordinal));
        Assert.Equal("login", failed.GetProperty("failure").Text("step"));
        await SignIn(post);
        await post.Watched();
    }

    [OnBothEngines]
    public async Task A_provider_with_a_bad_day_costs_no_grant(Engine engine)
    {
        await using var app = await RegularsApp.Start(engine);
        using var post = await Prepare(app);
        tokens.ExpiresIn = 60;
        await SignIn(post);

        foreach (var mood in new[] { TokenMood.Busy, TokenMood.ErrorWithin200, TokenMood.Page })
        {
            tokens.Mood = mood;
            var test = await post.Post.Owner.PostAsJsonAsync($"{post.Path}/test", Settings(post)).Gives(200);
            Assert.Equal("login", test.Text("step"));
            Assert.StartsWith("The provider gives no token", test.Text("detail"), StringComparison.Ordinal);
        }
        tokens.Mood = TokenMood.Good;

        Assert.True((await post.Post.Owner.PostAsJsonAsync($"{post.Path}/test", Settings(post)).Gives(200)).GetProperty("ok").GetBoolean());
    }

    [OnBothEngines]
    public async Task What_nobody_here_began_changes_nothing(Engine engine)
    {
        await using var app = await RegularsApp.Start(engine);
        using var post = await Prepare(app);
        using var anybody = app.Anonymous();
        var begun = await post.Post.Owner.PostAsync($"mailboxes/{post.Id}/oauth/sign-in", null).Gives(200);
        var back = tokens.Agree(begun.Text("url"), post.Provider.Address);

        Assert.EndsWith("signIn=unknown", await Where(anybody, "oauth/callback?code=stolen&state=made-up"), StringComparison.Ordinal);
        Assert.EndsWith("signIn=denied", await Where(anybody, $"{back.Replace("code=", "error=access_denied&no=", StringComparison.Ordinal)}"), StringComparison.Ordinal);
        Assert.EndsWith("signIn=failed", await Where(anybody, back.Replace("code=", "code=x", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.EndsWith("signIn=done", await Where(anybody, back), StringComparison.Ordinal);
        Assert.EndsWith("signIn=late", await Where(anybody, back), StringComparison.Ordinal);
    }

    [OnBothEngines]
    public async Task A_registration_without_encryption_is_refused(Engine engine)
    {
        await using var app = await RegularsApp.Start(engine);
        using var post = await FetchedPost.Prepare(await app.NewWorkspace(), provider.NewMailbox());
        var registration = new { provider = "custom", clientId = "x", authorizationEndpoint = "http://login.example/a", tokenEndpoint = "https://login.example/t" };

        await post.Post.Owner.PutAsJsonAsync($"mailboxes/{post.Id}/oauth", registration).IsRefused(400, "bad_oauth");
    }

    private async Task<FetchedPost> Prepare(RegularsApp app)
    {
        var post = await FetchedPost.Prepare(await app.NewWorkspace(), provider.NewMailbox());
        await post.Post.Owner.PutAsJsonAsync($"mailboxes/{post.Id}/oauth", tokens.Registration).Gives(200);
        return post;
    }

    private async Task<HttpResponseMessage> SignIn(FetchedPost post)
    {
        var begun = await post.Post.Owner.PostAsync($"mailboxes/{post.Id}/oauth/sign-in", null).Gives(200);
        using var browser = post.Post.Workspace.App.Anonymous();
        return await browser.GetAsync(tokens.Agree(begun.Text("url"), post.Provider.Address));
    }

    private static object Settings(FetchedPost post) =>
        new { host = "127.0.0.1", port = post.Provider.Port, security = "none", signIn = "oauth2", username = post.Provider.Address };

    private static async Task Connect(FetchedPost post)
    {
        await post.Connect(Settings(post));
        await post.Watched();
    }

    private static async Task Reconnect(FetchedPost post)
    {
        await post.Connect(Settings(post), (await post.Account()).GetProperty("version").GetInt32());
        await post.Watched();
    }

    /// <summary>Ends the connection: who was told so has to sign in again. A connection may outlive a restart by a moment.</summary>
    private async Task Interrupt(FetchedPost post)
    {
        await provider.Stop();
        await post.Until(account => account.Text("state") == "failed");
        await provider.Begin();
    }

    /// <summary>As if the token had been given a while ago.</summary>
    private static Task Age(FetchedPost post) => post.Post.Workspace.Do(async services =>
    {
        var then = services.GetRequiredService<IClock>().GetCurrentInstant() - Duration.FromMinutes(10);
        await services.GetRequiredService<RegularsDb>().Set<OauthGrant>().ExecuteUpdateAsync(set => set.SetProperty(grant => grant.RefreshedAt, then));
    });

    private static async Task<string> Where(HttpClient client, string path) => (await client.GetAsync(path)).Headers.Location!.ToString();
}
