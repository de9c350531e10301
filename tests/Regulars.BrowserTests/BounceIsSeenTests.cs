using Microsoft.Playwright;
using Regulars.Testing;
using Regulars.Testing.Mail;
using Regulars.Testing.Servers;

namespace Regulars.BrowserTests;

/// <summary>An answer that a real relay sends back: the desk shows it, says why, and writes to that address no more.</summary>
[Collection(Browser.Name)]
public sealed class BounceIsSeenTests(Browser browser)
{
    [Journey(Parts.MailServers)]
    public async Task An_answer_that_comes_back_is_shown_at_once_with_its_reason()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite), "bounced.example");
        await using var gone = new SmtpSink { Fault = SmtpFault.Rejects };
        await using var mailboxes = await PrivateServer.Run("dovecot", "anna@customers.example");
        await using var relay = await PrivateServer.Run(
            "postfix", "--customers", mailboxes.Folder, "--route", $"shopper.example={gone.Port}", "--route", $"bounced.example={shop.SmtpPort}");
        await shop.SendThrough(relay.Says.GetProperty("smtp").GetInt32());
        var id = await shop.Begin("Where is my coffee?");
        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show($"/inbox/all/{id}");

        await page.Write("It leaves today.");
        await page.SendOnly();
        await page.Log().GetByText("came back. The address does not exist.").Seen();
        await page.GetByText("Mail comes back", new() { Exact = true }).Seen();

        await page.Button("Details").ClickAsync();
        var details = page.GetByRole(AriaRole.Dialog);
        await details.GetByText("Came back", new() { Exact = true }).Seen();
        await details.GetByText("Taken", new() { Exact = true }).Seen();
        await page.Keyboard.PressAsync("Escape");

        await page.Button("Try again").ClickAsync();
        await page.GetByText("or have it taken off the suppression list.").Seen();
        var listed = Assert.Single(await shop.Items("email/suppressions"));
        Assert.Equal(Shop.Shopper, listed.Text("address"));
    }
}
