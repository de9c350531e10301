using System.Net;
using System.Text.Json;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email.Originals;

[Collection(PostCollection.Name)]
public sealed class DownloadOriginalTests(House house)
{
    [OnBothEngines]
    public async Task A_mail_is_given_as_it_came_and_shown_only_as_text(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var mail = post.Write("1@shopper.example", "Hello", "<script>alert(1)</script>", "X-Odd: kept\n");
        await post.Send(mail);
        var received = Assert.Single(await post.Messages(Assert.Single(await post.Conversations())));

        var file = await post.Agent.GetAsync(Original(received));
        var shown = await post.Agent.GetAsync($"{Original(received)}?show=true");

        Assert.Equal("message/rfc822", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.EndsWith(mail.ReplaceLineEndings("\r\n"), await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(("text/plain", "inline"), (shown.Content.Headers.ContentType!.MediaType, shown.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Contains("sandbox", Assert.Single(shown.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(shown.Headers.GetValues("X-Content-Type-Options")));
    }

    [OnBothEngines]
    public async Task A_reply_is_given_as_it_left(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await using var sink = new SmtpSink();
        await post.SendThrough(sink);
        await post.Send(post.Write("1@shopper.example", "Hello", "?"));
        var conversation = Assert.Single(await post.Conversations());

        await post.Reply(conversation, Assert.Single(await post.Messages(conversation)), "<p>It leaves today.</p>");

        var sent = (await post.Messages(conversation))[^1];
        var original = await post.Agent.GetStringAsync(Original(sent));
        Assert.Contains($"Message-ID: <{sent.GetProperty("email").GetProperty("messageId").GetString()}>", original, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("It leaves today.", original, StringComparison.Ordinal);
    }

    [OnBothEngines]
    public async Task Another_workspace_does_not_see_it(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        using var other = await Post.Open(await house.NewWorkspace(engine));
        await post.Send(post.Write("1@shopper.example", "Hello", "?"));
        var received = Assert.Single(await post.Messages(Assert.Single(await post.Conversations())));

        Assert.Equal(HttpStatusCode.NotFound, (await other.Agent.GetAsync(Original(received))).StatusCode);
    }

    private static string Original(JsonElement message) => $"mails/{message.GetProperty("email").GetProperty("mail").GetString()}/original";
}
