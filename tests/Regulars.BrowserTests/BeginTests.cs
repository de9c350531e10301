using Microsoft.Playwright;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.BrowserTests;

/// <summary>Somebody is written to first, and what they answer joins.</summary>
[Collection(Browser.Name)]
public sealed class BeginTests(Browser browser)
{
    [Journey]
    public async Task Written_by_keys_kept_over_a_reload_and_sent_under_its_own_subject()
    {
        await using var sink = new SmtpSink();
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await shop.SendThrough(sink.Port);
        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show("/inbox/all");
        await page.GetByText("No open conversations").Seen();

        await page.Press("c");
        await page.GetByRole(AriaRole.Dialog, new() { Name = "New conversation" }).Seen();
        var to = page.GetByRole(AriaRole.Textbox, new() { Name = "Add an address" }).First;
        await to.FillAsync(Shop.Shopper);
        await to.PressAsync("Enter");
        await page.Field("Subject").FillAsync("Your cup is back");
        await page.Editor().ClickAsync();
        await page.Keyboard.TypeAsync("We have it again.");
        await page.ReloadAsync();
        await page.GetByText("No open conversations").Seen();
        await page.Press("c");
        await Assertions.Expect(page.Editor()).ToHaveTextAsync("We have it again.");
        await Assertions.Expect(page.Field("Subject")).ToHaveValueAsync("Your cup is back");
        await page.Button("Send").ClickAsync();

        await page.Title("Your cup is back").Seen();
        await page.Log().GetByText("We have it again.").Seen();
        var mail = await sink.Receive(mail => mail.To.Contains(Shop.Shopper));
        Assert.Equal("Your cup is back", mail.Header("Subject"));
        await page.Press("c");
        await Assertions.Expect(page.Field("Subject")).ToHaveValueAsync("");
    }
}
