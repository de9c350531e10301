using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Contracts.Team;
using Regulars.FunctionalTests.Channels.Email;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations;

/// <summary>A workspace into which messages come without mail, and an agent at its API.</summary>
public sealed class Counter
{
    private readonly MailboxId mailbox;

    private Counter(TestWorkspace workspace, MailboxId mailbox) => (Workspace, this.mailbox, Agent) = (workspace, mailbox, workspace.As(Role.Agent));

    public TestWorkspace Workspace { get; }

    public HttpClient Agent { get; }

    public static async Task<Counter> Open(House house, Engine engine) => await At(await house.NewWorkspace(engine));

    public static async Task<Counter> At(TestWorkspace workspace)
    {
        await Post.OpenMailbox(workspace, $"counter-{Guid.CreateVersion7():N}@shop.example");
        var mailboxes = await workspace.As(Role.Agent).GetFromJsonAsync<JsonElement>("mailboxes");
        return new Counter(workspace, MailboxId.From(mailboxes.GetProperty("items")[0].GetProperty("id").GetGuid()));
    }

    /// <summary>A customer writes; the conversation's id.</summary>
    public async Task<ConversationId> Hear(
        string text = "Where is my order?", string from = "hanna@lindqvist.example", ConversationId? into = null, string subject = "My order",
        string name = "Hanna Lindqvist", string channel = "email", Duration? ago = null)
    {
        ReceivedMessage? received = null;
        await Workspace.Do(async services =>
        {
            var customer = await services.GetRequiredService<ICustomers>().IdentifyOrCreate(IdentityKind.Email, from, name, default);
            var heard = From(services, customer, text, subject) with { Into = into, Channel = channel };
            received = await services.GetRequiredService<IConversations>().Receive(heard with { ReceivedAt = heard.ReceivedAt - (ago ?? Duration.Zero) }, default);
        });
        return received!.Conversation;
    }

    /// <summary>A customer opens many conversations at once.</summary>
    public Task HearMany(int times) => Workspace.Do(async services =>
    {
        var customer = await services.GetRequiredService<ICustomers>().IdentifyOrCreate(IdentityKind.Email, "many@shopper.example", "Many", default);
        for (var i = 0; i < times; i++)
            await services.GetRequiredService<IConversations>().Receive(From(services, customer, "Hello", "One of many"), default);
    });

    public async Task<JsonElement> Read(string address) => await Agent.GetFromJsonAsync<JsonElement>(address);

    public async Task<IReadOnlyList<JsonElement>> Items(string address) => [.. (await Read(address)).GetProperty("items").EnumerateArray()];

    public async Task<IReadOnlyList<int>> Numbers(string address) => [.. (await Items(address)).Select(row => row.GetProperty("number").GetInt32())];

    /// <summary>The id of the agent that a client is signed in as.</summary>
    public static async Task<string> IdOf(HttpClient client) => (await client.GetAsync("me").Gives(200)).GetProperty("agent").Text("id");

    /// <summary>Names of the events in the log.</summary>
    public async Task<IReadOnlyList<string?>> Events(ConversationId id) =>
    [
        .. (await Items($"conversations/{id}/messages")).Where(line => line.GetProperty("kind").GetString() == "event")
            .Select(line => line.GetProperty("event").GetProperty("name").GetString()),
    ];

    public Task<HttpResponseMessage> Write(ConversationId id, string key, int seen, string kind = "reply", string text = "It leaves today.")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"conversations/{id}/messages")
        {
            Content = JsonContent.Create(new { kind, text, to = new[] { "hanna@lindqvist.example" }, seen }),
        };
        request.Headers.Add("Idempotency-Key", key);
        return Agent.SendAsync(request);
    }

    private IncomingMessage From(IServiceProvider services, CustomerSummary customer, string text, string subject) => new()
    {
        Channel = "email",
        Brand = Workspace.Brand,
        Mailbox = mailbox,
        From = customer,
        FromAddress = customer.Address!,
        Subject = subject,
        Text = text,
        ReceivedAt = services.GetRequiredService<IClock>().GetCurrentInstant(),
    };
}

internal static class Answers
{
    public static async Task<JsonElement> Json(this HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();

    public static async Task<string?> Code(this HttpResponseMessage answer) => (await answer.Json()).GetProperty("code").GetString();
}
