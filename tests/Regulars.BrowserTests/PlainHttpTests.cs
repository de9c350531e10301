using Regulars.Testing;

namespace Regulars.BrowserTests;

[Collection(Browser.Name)]
public sealed class PlainHttpTests(Browser browser)
{
    [Journey]
    public async Task Over_plain_http_in_the_shops_network_mail_comes_live_and_is_answered()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await using var window = await browser.Open(shop.App, shop.Ben, host: Browser.InTheNetwork);
        var page = await window.Show("/inbox/all");
        await page.GetByText("No open conversations").Seen();
        Assert.False(await page.EvaluateAsync<bool>("isSecureContext"));

        await shop.Begin("Where is my coffee?");
        await page.Row("Where is my coffee?").ClickAsync();
        await page.Write("It leaves today.");
        await page.SendOnly();

        await page.Log().GetByText("It leaves today.").Seen();
        await page.GetByText("Kept, not sent").First.Seen();
    }
}
