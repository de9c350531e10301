using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Security;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email;

/// <summary>A workspace with a mailbox, seen from both ends: a shopper's mail program and an agent's API client.</summary>
public sealed class Post : IDisposable
{
    public const string Shopper = "anna@shopper.example";

    private readonly SmtpSender smtp;

    private Post(TestWorkspace workspace, string mailbox, SmtpSender smtp) =>
        (Workspace, Mailbox, this.smtp, Agent, Owner) = (workspace, mailbox, smtp, workspace.As(Role.Agent), workspace.As(Role.Owner));

    public TestWorkspace Workspace { get; }

    public string Mailbox { get; }

    public HttpClient Agent { get; }

    public HttpClient Owner { get; }

    public static async Task<Post> Open(TestWorkspace workspace, string? address = null)
    {
        var mailbox = address ?? $"help-{Tokens.New()[..10]}@shop.example";
        await OpenMailbox(workspace, mailbox);
        var mailroom = workspace.App.Services.GetRequiredService<IMailroomState>();
        await mailroom.FirstStart.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Null(mailroom.Problem);
        return new Post(workspace, mailbox, await SmtpSender.Connect(mailroom.SmtpPort!.Value));
    }

    public static Task OpenMailbox(TestWorkspace workspace, string address) => workspace.Do(async services =>
        Assert.True((await services.GetRequiredService<IMailboxes>().Open(workspace.Brand, address, "Help", CancellationToken.None)).IsChange));

    /// <summary>Hands a mail over by SMTP and waits until all that follows is done.</summary>
    public async Task<SmtpAnswer> Send(string mail, string? to = null)
    {
        var answer = await HandOver(mail, to);
        await Workspace.Settled();
        return answer;
    }

    /// <summary>Only hands it over, byte by byte.</summary>
    public Task<SmtpAnswer> HandOver(byte[] mail) => smtp.Send(Shopper, Mailbox, mail);

    /// <summary>Only hands it over.</summary>
    public Task<SmtpAnswer> HandOver(string mail, string? to = null) => smtp.Send(Shopper, to ?? Mailbox, mail);

    public string Write(string id, string subject, string text, string headers = "") =>
        $"From: Anna Berg <{Shopper}>\nTo: {Mailbox}\nSubject: {subject}\nMessage-ID: <{id}>\nDate: {DateTimeOffset.UnixEpoch.AddYears(56):R}\n{headers}\n{text}\n";

    public async Task<IReadOnlyList<JsonElement>> Conversations(string more = "") => await Items($"conversations?view=all&{more}");

    public Task<IReadOnlyList<JsonElement>> Messages(JsonElement conversation) => Items($"conversations/{conversation.GetProperty("id").GetString()}/messages");

    /// <summary>Answers who wrote a message as an agent and waits until the answer has gone wherever it goes.</summary>
    public async Task<JsonElement> Reply(JsonElement conversation, JsonElement to, string html, params string[] files)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"conversations/{conversation.GetProperty("id").GetString()}/messages")
        {
            Content = JsonContent.Create(new
            {
                kind = "reply",
                html,
                attachments = files,
                to = new[] { to.Text("direction") == "in" ? to.GetProperty("email").GetProperty("from").Text("address") : Shopper },
                cc = Array.Empty<string>(),
                answers = to.GetProperty("id").GetString(),
                seen = to.GetProperty("sequence").GetInt32(),
            }),
        };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        var answer = await Agent.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await Workspace.Settled();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Uploads a file as an agent does; its id.</summary>
    public async Task<string> Upload(byte[] bytes, string name)
    {
        var file = await Agent.PostAsync("files", new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", name } }).Gives(201);
        return file.Text("id");
    }

    public async Task SendThrough(SmtpSink sink)
    {
        var answer = await Owner.PutAsJsonAsync("email/outgoing", new { host = "127.0.0.1", port = sink.Port, security = "none" });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => smtp.Dispose();

    private async Task<IReadOnlyList<JsonElement>> Items(string address) =>
        [.. (await Agent.GetFromJsonAsync<JsonElement>(address)).GetProperty("items").EnumerateArray()];
}
