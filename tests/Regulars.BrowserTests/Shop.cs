using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.BrowserTests;

/// <summary>A workspace with a mailbox and two people, seen from a shopper's side.</summary>
public sealed class Shop
{
    public const string Shopper = "anna@shopper.example";

    private Shop(TestWorkspace workspace, string mailbox, int smtpPort, Colleague ben, Colleague cleo) =>
        (Workspace, Mailbox, SmtpPort, Ben, Cleo) = (workspace, mailbox, smtpPort, ben, cleo);

    public TestWorkspace Workspace { get; }

    public RegularsApp App => Workspace.App;

    public string Mailbox { get; }

    public int SmtpPort { get; }

    public Colleague Ben { get; }

    public Colleague Cleo { get; }

    public static async Task<Shop> Open(RegularsApp app, string domain = "shop.example")
    {
        var workspace = await app.NewWorkspace();
        var mailbox = $"help-{Guid.CreateVersion7().ToString("N")[20..]}@{domain}";
        await workspace.Do(async services =>
            Assert.True((await services.GetRequiredService<IMailboxes>().Open(workspace.Brand, mailbox, "Help", CancellationToken.None)).IsChange));
        var (ben, cleo) = (await Colleague.Join(workspace, "Ben Ash", Role.Agent), await Colleague.Join(workspace, "Cleo Dorn", Role.Owner));
        return new Shop(workspace, mailbox, await PortOf(app), ben, cleo);
    }

    public static async Task<int> PortOf(RegularsApp app)
    {
        var mailroom = app.Services.GetRequiredService<IMailroomState>();
        await mailroom.FirstStart.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Null(mailroom.Problem);
        return mailroom.SmtpPort!.Value;
    }

    /// <summary>A mail from the shopper; whoever has the desk open is to see it by itself.</summary>
    public async Task<SmtpAnswer> Send(string subject, string body, string headers = "")
    {
        using var smtp = await SmtpSender.Connect(SmtpPort);
        return await smtp.Send(Shopper, Mailbox, Write(subject, body, headers));
    }

    /// <summary>The id of a conversation that a new mail began.</summary>
    public async Task<string> Begin(string subject, string body = "It was due on Monday.", string headers = "")
    {
        Assert.Equal(250, (await Send(subject, body, headers)).Code);
        await Workspace.Settled();
        return (await Items("conversations?view=all")).Single(row => row.Text("subject") == subject).Text("id");
    }

    public string Write(string subject, string body, string headers = "") =>
        $"From: Anna Berg <{Shopper}>\nTo: {Mailbox}\nSubject: {subject}\nMessage-ID: <{Guid.CreateVersion7():N}@shopper.example>\n{headers}\n{body}\n";

    public async Task SendThrough(int port) => await Workspace.With(Cleo.Secret)
        .PutAsJsonAsync("email/outgoing", new { host = "127.0.0.1", port, security = "none" }).Gives(200);

    public async Task<IReadOnlyList<JsonElement>> Items(string address) =>
        [.. (await Workspace.With(Cleo.Secret).GetAsync(address).Gives(200)).GetProperty("items").EnumerateArray()];
}
