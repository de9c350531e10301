using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email;

[Collection(PostCollection.Name)]
public sealed class SendingTests(House house)
{
    [OnBothEngines]
    public async Task Without_a_server_an_answer_is_kept_and_later_configuration_sends_nothing(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await using var sink = new SmtpSink();

        Assert.Equal("kept", await Answer(post));
        await post.SendThrough(sink);
        await post.Workspace.Settled();

        Assert.Empty(sink.Mails);
        Assert.Contains(
            Directory.GetFiles(Path.Combine(post.Workspace.App.Storage.Folder, "outbox")), file => File.ReadAllText(file).Contains(post.Mailbox, StringComparison.Ordinal));
        Assert.Equal(1, (await post.Owner.GetFromJsonAsync<JsonElement>("email/outgoing")).GetProperty("keptUnsent").GetInt32());
    }

    [OnBothEngines]
    public async Task A_rejected_answer_has_failed(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await using var sink = new SmtpSink { Fault = SmtpFault.Rejects };
        await post.SendThrough(sink);

        Assert.Equal("failed", await Answer(post));
    }

    [OnBothEngines]
    public async Task An_answer_that_was_put_off_is_tried_again_and_sent_once(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await using var sink = new SmtpSink { Fault = SmtpFault.Defers };
        await post.SendThrough(sink);
        _ = Task.Delay(500).ContinueWith(_ => sink.Fault = SmtpFault.None, TaskScheduler.Default);

        Assert.Equal("accepted", await Answer(post));
        Assert.Single(sink.Mails);
    }

    [OnBothEngines]
    public async Task A_line_that_breaks_after_the_mail_leaves_it_unknown_and_sends_it_no_second_time(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await using var sink = new SmtpSink { Fault = SmtpFault.DropsAfterData };
        await post.SendThrough(sink);

        Assert.Equal("unknown", await Answer(post));
        Assert.Single(sink.Mails);
    }

    [OnBothEngines]
    public async Task The_password_of_the_server_is_never_shown_and_kept_when_it_is_left_out(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        using var owner = workspace.As(Role.Owner);
        Assert.Equal(HttpStatusCode.NoContent, (await owner.GetAsync("email/outgoing")).StatusCode);

        Assert.Equal(HttpStatusCode.BadRequest, (await owner.PutAsJsonAsync("email/outgoing", Server("me", null))).StatusCode);
        await owner.PutAsJsonAsync("email/outgoing", Server("me", "secret"));
        await owner.PutAsJsonAsync("email/outgoing", Server("me", null));

        var shown = await owner.GetStringAsync("email/outgoing");
        Assert.DoesNotContain("secret", shown, StringComparison.Ordinal);
        Assert.Contains("\"hasPassword\":true", shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await owner.DeleteAsync("email/outgoing")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await owner.GetAsync("email/outgoing")).StatusCode);
    }

    [OnBothEngines]
    public async Task A_test_of_the_server_says_how_far_it_came(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await using var sink = new SmtpSink();
        await post.SendThrough(sink);

        var tried = await (await post.Owner.PostAsJsonAsync("email/outgoing/test", new { to = "me@owner.example" })).Content.ReadFromJsonAsync<JsonElement>();

        Assert.True(tried.GetProperty("ok").GetBoolean(), tried.ToString());
        Assert.Equal(["me@owner.example"], Assert.Single(sink.Mails).To);
    }

    /// <summary>Answers a mail; tells how far the answer came.</summary>
    private static async Task<string?> Answer(Post post)
    {
        await post.Send(post.Write($"{Guid.CreateVersion7():N}@shopper.example", "Hello", "Hello?"));
        var conversation = Assert.Single(await post.Conversations());
        await post.Reply(conversation, (await post.Messages(conversation))[0], "<p>Hi</p>");
        return (await post.Messages(conversation))[1].GetProperty("delivery").GetProperty("state").GetString();
    }

    private static object Server(string? username, string? password) => new { host = "smtp.example", port = 587, security = "starttls", username, password };
}
