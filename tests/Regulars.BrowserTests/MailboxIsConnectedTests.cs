using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Regulars.Testing;
using Regulars.Testing.Mail;
using Regulars.Testing.Servers;

namespace Regulars.BrowserTests;

/// <summary>A shop whose mail lies at a provider, from its first day: connected, older mail brought in, a customer answered, and the answer comes back.</summary>
[Collection(Browser.Name)]
public sealed class MailboxIsConnectedTests(Browser browser)
{
    private const int Older = 60;

    private static readonly DateTimeOffset Spring = new(2026, 3, 14, 9, 30, 0, TimeSpan.Zero);

    [Journey(Parts.MailServers)]
    public Task Connected_filled_answered_and_told_of_a_bounce_on_Sqlite() => Travel(Engine.Sqlite);

    [Journey(Parts.MailServers | Parts.TestPostgres)]
    public Task Connected_filled_answered_and_told_of_a_bounce_on_Postgres() => Travel(Engine.Postgres);

    private async Task Travel(Engine engine)
    {
        var shop = await Shop.Open(await browser.On(engine), "provider.example");
        await using var gone = new SmtpSink { Fault = SmtpFault.Rejects };
        await using var provider = await PrivateServer.Run("dovecot", shop.Mailbox);
        await using var relay = await PrivateServer.Run("postfix", "--customers", provider.Folder, "--route", $"shopper.example={gone.Port}");
        var mailbox = new ImapMailbox(provider.Says.GetProperty("imap").GetInt32(), shop.Mailbox);
        await mailbox.Create("Support");
        await mailbox.Put(Enumerable.Range(1, Older).Select(n => Mail(shop, string.Create(CultureInfo.InvariantCulture, $"Spring order {n}"))), Spring);
        await shop.SendThrough(relay.Says.GetProperty("smtp").GetInt32());

        await using var office = await browser.Open(shop.App, shop.Cleo);
        var settings = await office.Show("/settings/accounts");
        await Connect(settings, mailbox);
        await BringIn(settings);

        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show("/inbox/all");
        await page.GetByText("No open conversations").Seen();
        await mailbox.Put(Mail(shop, "Where is my coffee?"));
        await page.Row("Where is my coffee?").ClickAsync();
        await page.Log().GetByText("About: Where is my coffee?").Seen();
        await page.Write("It leaves today, Anna.");
        await page.SendOnly();

        await page.Log().GetByText("came back. The address does not exist.").Seen();
        var listed = Assert.Single(await shop.Items("email/suppressions"));
        Assert.Equal(Shop.Shopper, listed.Text("address"));
        Assert.Single(await shop.Items("conversations?view=all"));
        Assert.Equal(Older, (await shop.Items("conversations?view=resolved&limit=100")).Count);
    }

    private static async Task Connect(IPage page, ImapMailbox mailbox)
    {
        await page.Button("Connect").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Server", new() { Exact = true }).FillAsync("127.0.0.1");
        await Choose(page, "Security", "None (only inside your own network)");
        await dialog.GetByLabel("Port", new() { Exact = true }).FillAsync($"{mailbox.Port}");
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Password", Exact = true }).FillAsync("wrong");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Test connection" }).ClickAsync();
        await dialog.GetByText("The server does not let us in.").Seen();

        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Password", Exact = true }).FillAsync(ImapMailbox.Password);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Test connection" }).ClickAsync();
        await dialog.GetByText($"All steps work. The folder holds {Older} mails.").Seen();
        await Choose(page, "Folder", "Support");
        await Choose(page, "Folder", "INBOX");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save and connect" }).ClickAsync();
        await page.GetByText("Connected", new() { Exact = true }).Seen();
    }

    private static async Task BringIn(IPage page)
    {
        await page.Button("Bring in older mail").ClickAsync();
        await page.Field("From").FillAsync("2026-03-01");
        await page.Button("Bring in").ClickAsync();

        await page.GetByRole(AriaRole.Progressbar).Seen();
        await page.GetByText($"{Older} brought in, 0 were here already.").Seen();
    }

    private static async Task Choose(IPage page, string label, string choice)
    {
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"{label}$") }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = choice, Exact = true }).ClickAsync();
    }

    private static string Mail(Shop shop, string subject) => shop.Write(subject, $"About: {subject}");
}
