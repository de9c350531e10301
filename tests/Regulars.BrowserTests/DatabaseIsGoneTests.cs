using System.Diagnostics;
using Microsoft.Playwright;
using Regulars.Testing;
using Regulars.Testing.Servers;

namespace Regulars.BrowserTests;

[Collection(Browser.Name)]
public sealed class DatabaseIsGoneTests(Browser browser)
{
    [Journey(Parts.Postgres)]
    public async Task Mail_is_put_off_the_desk_says_so_and_all_recovers()
    {
        await using var postgres = await PrivateServer.Run("postgres");
        await using var app = await browser.Start(Engine.Sqlite, $"--postgres={postgres.Says.Text("connection")};Timeout=3");
        var shop = await Shop.Open(app);
        var id = await shop.Begin("Where is my coffee?");
        await using var window = await browser.Open(app, shop.Ben);
        var page = await window.Show($"/inbox/all/{id}");
        await page.Log().GetByText("It was due on Monday.").Seen();
        await page.Write("It leaves");

        var gone = Stopwatch.StartNew();
        await PrivateServer.Tell("postgres", "stop", postgres.Folder);

        Assert.Equal(451, (await shop.Send("Is anybody there?", "?")).Code);
        await page.GetByRole(AriaRole.Link, new() { Name = "Resolved" }).ClickAsync();
        await page.GetByText("The list could not be loaded.").Seen();
        await page.GoBackAsync();
        await Assertions.Expect(page.GetByText("Reconnecting, your text is safe")).ToBeVisibleAsync(new() { Timeout = 10_000 });

        await Task.Delay(TimeSpan.FromSeconds(Math.Max(0, 20 - gone.Elapsed.TotalSeconds)));
        Assert.Equal(451, (await shop.Send("Is anybody there?", "?")).Code);
        await PrivateServer.Tell("postgres", "start", postgres.Folder);

        await Assertions.Expect(page.GetByText("Reconnecting, your text is safe")).ToBeHiddenAsync(new() { Timeout = 40_000 });
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Message", Exact = true }).Filter(new() { HasText = "It leaves" }).Seen();
        Assert.Equal(250, (await shop.Send("Is anybody there?", "?")).Code);
        await page.Row("Is anybody there?").Seen();
    }
}
