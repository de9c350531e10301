using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Channels.Email.Oauth;
using Regulars.FunctionalTests.Channels.Email;
using Regulars.Platform.Persistence;
using Regulars.Testing;
using Regulars.Testing.Mail;
using Regulars.Testing.Servers;

namespace Regulars.FunctionalTests.Channels.Email.Oauth;

/// <summary>Answers that leave by the mailbox's sign-in at its provider instead of a password.</summary>
[Collection(PostCollection.Name)]
public sealed class GrantedSendingTests(House house) : IAsyncLifetime
{
    private TokenProvider tokens = null!;
    private SmtpSink provider = null!;

    public async Task InitializeAsync()
    {
        tokens = await TokenProvider.Start();
        provider = new SmtpSink { LetsIn = tokens.IsGood };
    }

    public async Task DisposeAsync()
    {
        await provider.DisposeAsync();
        await tokens.DisposeAsync();
    }

    [OnBothEngines]
    public async Task An_answer_leaves_by_a_token_and_one_that_ended_early_is_renewed(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var id = await Prepare(post);
        await SignIn(post, id);

        var test = await post.Owner.PostAsJsonAsync($"mailboxes/{id}/outgoing/test", new { to = "me@owner.example" }).Gives(200);
        Assert.True(test.GetProperty("ok").GetBoolean(), test.ToString());
        Assert.Equal("accepted", (await Answer(post)).GetProperty("delivery").Text("state"));
        tokens.Expire(); // the provider ends it early, and has told nobody
        await Age(post);
        Assert.Equal("accepted", (await Answer(post)).GetProperty("delivery").Text("state"));

        Assert.Equal((3, 1), (provider.Mails.Count, tokens.Refreshes));
    }

    [OnBothEngines]
    public async Task Without_a_lasting_sign_in_an_answer_waits_and_the_next_sign_in_sends_it(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var id = await Prepare(post);
        await SignIn(post, id);
        tokens.Revoke();
        await Age(post);

        var waiting = await Answer(post);
        Assert.Equal("queued", waiting.GetProperty("delivery").Text("state"));
        Assert.StartsWith("Sign in again", waiting.GetProperty("delivery").Text("detail"), StringComparison.Ordinal);
        Assert.StartsWith("Sign in again", (await Server(post, id)).Text("problem"), StringComparison.Ordinal);
        var test = await post.Owner.PostAsJsonAsync($"mailboxes/{id}/outgoing/test", new { to = "me@owner.example" }).Gives(200);
        Assert.Equal("login", test.Text("step"));
        Assert.Empty(provider.Mails);

        await SignIn(post, id);
        await post.Workspace.Settled();

        var sent = (await post.Messages(Assert.Single(await post.Conversations())))[^1];
        Assert.Equal("accepted", sent.GetProperty("delivery").Text("state"));
        Assert.Single(provider.Mails);
        Assert.Equal(JsonValueKind.Null, (await Server(post, id)).GetProperty("problem").ValueKind);
        var tries = (await post.Agent.GetFromJsonAsync<JsonElement>($"mails/{sent.GetProperty("email").Text("mail")}/delivery")).GetProperty("tries");
        Assert.Equal(["accepted", "not-signed-in"], tries.EnumerateArray().Select(tried => tried.Text("outcome")));
    }

    [OnBothEngines]
    public async Task A_server_that_is_set_anew_is_tried_at_once(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var id = await Prepare(post);
        Assert.Equal("queued", (await Answer(post)).GetProperty("delivery").Text("state"));
        await using var other = new SmtpSink();

        await post.Owner.PutAsJsonAsync($"mailboxes/{id}/outgoing", new { host = "127.0.0.1", port = other.Port, security = "none" }).Gives(200);
        await post.Workspace.Settled();

        Assert.Single(other.Mails);
    }

    [OnBothEngines]
    public async Task A_sign_in_outlives_the_account_that_it_fetched_for_and_needs_a_user_name(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var id = await Prepare(post);
        await SignIn(post, id);

        await post.Owner.DeleteAsync($"mailboxes/{id}/imap");

        Assert.Equal(JsonValueKind.Null, (await Server(post, id)).GetProperty("problem").ValueKind);
        await post.Owner.PutAsJsonAsync($"mailboxes/{id}/outgoing", new { host = "x.example", port = 587, security = "starttls", signIn = "oauth2" }).IsRefused(400, "username_missing");
    }

    /// <summary>A registration, and a server that is signed in to by it; nobody has signed in yet.</summary>
    private async Task<string> Prepare(Post post)
    {
        var id = (await post.Owner.GetFromJsonAsync<JsonElement>("mailboxes")).GetProperty("items")[0].Text("id");
        await post.Owner.PutAsJsonAsync($"mailboxes/{id}/oauth", tokens.Registration).Gives(200);
        var server = await post.Owner.PutAsJsonAsync(
            $"mailboxes/{id}/outgoing", new { host = "127.0.0.1", port = provider.Port, security = "none", username = post.Mailbox, signIn = "oauth2" }).Gives(200);
        Assert.StartsWith("Nobody has signed in", server.Text("problem"), StringComparison.Ordinal);
        return id;
    }

    private async Task SignIn(Post post, string id)
    {
        var begun = await post.Owner.PostAsync($"mailboxes/{id}/oauth/sign-in", null).Gives(200);
        using var browser = post.Workspace.App.Anonymous();
        var back = await browser.GetAsync(tokens.Agree(begun.Text("url"), post.Mailbox));
        Assert.EndsWith("signIn=done", back.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static Task<JsonElement> Server(Post post, string id) => post.Owner.GetFromJsonAsync<JsonElement>($"mailboxes/{id}/outgoing");

    /// <summary>Answers the last mail of the one conversation; the answer as it stands then.</summary>
    private static async Task<JsonElement> Answer(Post post)
    {
        await post.Send(post.Write($"{Guid.CreateVersion7():N}@shopper.example", "Hello", "Hello?"));
        var conversation = (await post.Conversations())[0];
        await post.Reply(conversation, (await post.Messages(conversation))[^1], "<p>Hi</p>");
        return (await post.Messages(conversation))[^1];
    }

    private static Task Age(Post post) => post.Workspace.Do(async services =>
    {
        var then = services.GetRequiredService<IClock>().GetCurrentInstant() - Duration.FromMinutes(10);
        await services.GetRequiredService<RegularsDb>().Set<OauthGrant>().ExecuteUpdateAsync(set => set.SetProperty(grant => grant.RefreshedAt, then));
    });
}
