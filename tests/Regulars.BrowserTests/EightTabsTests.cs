using Microsoft.Playwright;
using Regulars.Testing;

namespace Regulars.BrowserTests;

[Collection(Browser.Name)]
public sealed class EightTabsTests(Browser browser)
{
    [Journey]
    public async Task Eight_tabs_share_one_stream_and_all_show_a_new_mail()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await using var window = await browser.Open(shop.App, shop.Ben);
        var tabs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => window.Show("/inbox/all")));
        await Task.WhenAll(tabs.Select(tab => tab.GetByText("No open conversations").Seen()));

        await shop.Begin("Where is my coffee?");

        await Task.WhenAll(tabs.Select(tab => tab.Row("Where is my coffee?").Seen()));
        Assert.Equal(1, browser.Streams.Of(shop.Ben.Secret));
    }

    [Journey]
    public async Task The_stream_outlives_the_tab_that_opened_it()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await using var window = await browser.Open(shop.App, shop.Ben);
        var first = await window.Show("/inbox/all");
        await first.GetByText("No open conversations").Seen();
        var second = await window.Show("/inbox/all");
        await second.GetByText("No open conversations").Seen();

        await first.CloseAsync();
        await shop.Begin("Where is my coffee?");

        await second.Row("Where is my coffee?").Seen();
        Assert.Equal(1, browser.Streams.Of(shop.Ben.Secret));
    }
}
