using Microsoft.Playwright;
using Regulars.Testing;

namespace Regulars.BrowserTests;

/// <summary>What is done to many at once is done to each of them, and taken back from each.</summary>
[Collection(Browser.Name)]
public sealed class BulkTests(Browser browser)
{
    [Journey]
    public async Task Selected_by_keys_and_by_hand_resolved_and_brought_back()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        var (first, second) = (await shop.Begin("Grinder is loud"), await shop.Begin("Where is my coffee?"));
        await shop.Begin("Hello");
        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show("/inbox/all");
        await page.Row("Grinder is loud").FocusAsync();

        await page.Press("x");
        await page.GetByText("1 selected").Seen();
        await page.Row("Where is my coffee?").ClickAsync();
        await page.GetByText("2 selected").Seen();
        await page.Button("Resolve all").ClickAsync();
        await page.Said("Done for 2 conversations");
        await page.Row("Grinder is loud").Count(0);
        await page.Row("Hello").Seen();
        await Hands.Until("resolved", async () => (await shop.Conversation(second)).Text("status"));

        await page.Press("z");
        await page.Row("Grinder is loud").Seen();
        await page.Row("Where is my coffee?").Seen();
        await Hands.Until("open", async () => (await shop.Conversation(first)).Text("status"));
    }

    [Journey]
    public async Task All_of_a_view_goes_on_in_the_background_and_says_when_it_is_done()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        const int many = 60;
        for (var i = 1; i < many; i++)
            await shop.Send($"Matter {i}", "It was due on Monday.");
        await shop.Begin("The last matter");
        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show("/inbox/all");
        await page.Row("The last matter").FocusAsync();

        await page.Press("Control+a");
        await page.Button("Select all of this view").ClickAsync();
        await page.Button("Assign all").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = shop.Ben.Name }).ClickAsync();

        await page.Said($"Done for {many} conversations");
        await page.GetByRole(AriaRole.Link, new() { Name = "Mine" }).GetByText($"{many}").Seen();
    }
}
