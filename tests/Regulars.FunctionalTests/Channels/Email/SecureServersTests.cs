using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.FunctionalTests.Channels.Email.Fetching;
using Regulars.Testing;
using Regulars.Testing.Servers;

namespace Regulars.FunctionalTests.Channels.Email;

/// <summary>Mail in and out over encrypted connections to a real Dovecot and a real Postfix, whose certificates are really looked at.</summary>
public sealed class SecureServersTests : IDisposable
{
    /// <summary>It leads to this machine and is no loopback address: of one, no certificate is asked for.</summary>
    private const string Host = "0.0.0.0";

    private readonly Authority authority = new();

    [OnBothEngines(Server = "postfix")]
    public async Task Mail_comes_by_TLS_and_the_answer_leaves_by_STARTTLS_and_a_login(Engine engine)
    {
        const string Shop = "help@encrypted.example";
        var certificate = authority.Certify(IPAddress.Parse(Host));
        await using var mailboxes = await PrivateServer.Run(
            "dovecot", new Dictionary<string, string> { ["REGULARS_CERTIFICATE"] = certificate }, Post.Shopper, Shop);
        await using var relay = await PrivateServer.Run("postfix", "--customers", mailboxes.Folder, "--certificate", certificate);
        await using var app = await RegularsApp.Start(engine, null, $"--Regulars:MailAuthorities={authority.File}");
        var provider = new ImapMailbox(mailboxes.Says.GetProperty("imap").GetInt32(), Shop);
        using var post = await FetchedPost.Prepare(await app.NewWorkspace(), provider);

        var submission = Server(relay.Says.GetProperty("submission").GetInt32(), Shop);
        await post.Post.Owner.PutAsJsonAsync("email/outgoing", submission).Gives(200);
        var sending = await post.Post.Owner.PostAsJsonAsync("email/outgoing/test", new { to = Post.Shopper }).Gives(200);
        Assert.True(sending.GetProperty("ok").GetBoolean(), sending.ToString());
        var starttls = await post.Post.Owner.PostAsJsonAsync($"{post.Path}/test", Account(provider.Port, "starttls", Shop)).Gives(200);
        Assert.True(starttls.GetProperty("ok").GetBoolean(), starttls.ToString());
        await post.Connect(Account(mailboxes.Says.GetProperty("imaps").GetInt32(), "tls", Shop));
        await post.Watched();

        await provider.Put(post.Write("Is this safe?"));
        await post.Subjects(1);
        var conversation = Assert.Single(await post.Post.Conversations());
        await post.Post.Reply(conversation, (await post.Post.Messages(conversation))[0], "<p>It is.</p>");

        Assert.Equal("accepted", (await post.Post.Messages(conversation))[1].GetProperty("delivery").Text("state"));
        var inbox = new ImapInbox(provider.Port, Post.Shopper, ImapMailbox.Password);
        Assert.Contains("It is.", (await inbox.Receive(mail => mail.Header("Subject") == "Re: Is this safe?")).Text, StringComparison.Ordinal);
    }

    [OnBothEngines(Server = "postfix")]
    public async Task A_certificate_that_nobody_vouches_for_is_refused_in_words_and_nothing_is_handed_over(Engine engine)
    {
        const string Shop = "help@stranger.example";
        var certificate = authority.Certify(IPAddress.Parse(Host));
        await using var mailboxes = await PrivateServer.Run(
            "dovecot", new Dictionary<string, string> { ["REGULARS_CERTIFICATE"] = certificate }, Post.Shopper, Shop);
        await using var relay = await PrivateServer.Run("postfix", "--customers", mailboxes.Folder, "--certificate", certificate);
        await using var app = await RegularsApp.Start(engine);
        using var post = await FetchedPost.Prepare(await app.NewWorkspace(), new ImapMailbox(mailboxes.Says.GetProperty("imap").GetInt32(), Shop));

        await post.Post.Owner.PutAsJsonAsync("email/outgoing", Server(relay.Says.GetProperty("submission").GetInt32(), Shop)).Gives(200);
        Refused(await post.Post.Owner.PostAsJsonAsync("email/outgoing/test", new { to = Post.Shopper }).Gives(200));
        Refused(await post.Post.Owner.PostAsJsonAsync($"{post.Path}/test", Account(mailboxes.Says.GetProperty("imaps").GetInt32(), "tls", Shop)).Gives(200));
        Refused(await post.Post.Owner.PostAsJsonAsync($"{post.Path}/test", Account(post.Provider.Port, "starttls", Shop)).Gives(200));
    }

    public void Dispose() => authority.Dispose();

    private static void Refused(JsonElement test)
    {
        Assert.Equal((false, "tls"), (test.GetProperty("ok").GetBoolean(), test.Text("step")));
        Assert.Contains("certificate", test.Text("detail"), StringComparison.Ordinal);
    }

    private static object Server(int port, string username) => new { host = Host, port, security = "starttls", username, password = ImapMailbox.Password };

    private static object Account(int port, string security, string username) =>
        new { host = Host, port, security, signIn = "password", username, password = ImapMailbox.Password, folder = "INBOX", markSeen = false };
}
