using System.Text.Json;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email.Bouncing;

/// <summary>An answer that was sent, and the reports that mail servers write about it.</summary>
internal sealed class Returned : IAsyncDisposable
{
    private Returned(Post post, SmtpSink sink) => (Post, Sink) = (post, sink);

    public Post Post { get; }

    public SmtpSink Sink { get; }

    public SunkMail Sent { get; private set; } = null!;

    public string MessageId => Sent.Header("Message-ID")!.Trim('<', '>');

    /// <param name="prepare">What is set before the answer is sent.</param>
    public static async Task<Returned> Answer(TestWorkspace workspace, Func<Post, Task>? prepare = null)
    {
        var post = await Post.Open(workspace);
        if (prepare is not null)
            await prepare(post);
        var sink = new SmtpSink();
        var returned = new Returned(post, sink);
        await post.SendThrough(sink);
        await post.Send(post.Write($"{Guid.CreateVersion7():N}@shopper.example", "Hello", "Hello?"));
        var conversation = Assert.Single(await post.Conversations());
        await post.Reply(conversation, (await post.Messages(conversation))[0], "<p>Hi</p>");
        returned.Sent = await sink.Receive(mail => mail.To.Contains(Post.Shopper));
        return returned;
    }

    public async Task<JsonElement> Conversation() => Assert.Single(await Post.Conversations());

    public async Task<IReadOnlyList<JsonElement>> Log() => await Post.Messages(await Conversation());

    public async Task<JsonElement> Delivery() => (await Log()).First(line => line.TryGetProperty("direction", out var way) && way.ValueEquals("out")).GetProperty("delivery");

    public async Task<IReadOnlyList<JsonElement>> Events(string name) =>
        [.. (await Log()).Where(line => line.GetProperty("event") is { ValueKind: JsonValueKind.Object } told && told.GetProperty("name").ValueEquals(name))];

    public string Report(string action, string status, string said, string recipient = Post.Shopper, string? id = null, string? to = null) => $"""
        From: MAILER-DAEMON@mx.shopper.example
        To: {to ?? Sent.From}
        Subject: Undelivered Mail Returned to Sender
        Message-ID: <{Guid.CreateVersion7():N}@mx.shopper.example>
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        This is the mail system at mx.shopper.example.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.shopper.example

        Final-Recipient: rfc822; {recipient}
        Action: {action}
        Status: {status}
        Diagnostic-Code: smtp; {said}
        --b
        Content-Type: text/rfc822-headers

        Message-ID: <{id ?? MessageId}>
        Subject: Re: Hello
        --b--
        """;

    public async ValueTask DisposeAsync()
    {
        Post.Dispose();
        await Sink.DisposeAsync();
    }
}
