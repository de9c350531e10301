using Microsoft.Playwright;
using Regulars.Testing;

namespace Regulars.BrowserTests;

/// <summary>Two conversations about one matter become one, seen by two people at once, and two again.</summary>
[Collection(Browser.Name)]
public sealed class MergeTests(Browser browser)
{
    [Journey]
    public async Task Merged_from_the_menu_seen_by_a_colleague_and_taken_back()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        var kettle = await shop.Begin("The kettle leaks");
        var again = await shop.Begin("Still about the kettle");
        await using var window = await browser.Open(shop.App, shop.Ben);
        await using var other = await browser.Open(shop.App, shop.Cleo);
        var page = await window.Show($"/inbox/all/{again}");
        var theirs = await other.Show($"/inbox/all/{again}");
        var wholes = await other.Show($"/inbox/all/{kettle}");
        await wholes.Title("The kettle leaks").Seen();
        await theirs.Title("Still about the kettle").Seen();

        await page.Button("More actions").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Merge into another conversation…" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Searchbox).FillAsync("leaks");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Menuitem, new() { Name = "The kettle leaks" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByText("Becomes part of the other").Seen();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Merge", Exact = true }).ClickAsync();

        await page.Title("The kettle leaks").Seen();
        await page.Log().GetByText("into this conversation").Seen();
        await page.Row("Still about the kettle").Count(0);
        await wholes.Log().GetByText("into this conversation").Seen();
        await wholes.Log().GetByText("It was due on Monday.").Count(2);
        await theirs.GetByText("This is part of #").Seen();
        await theirs.ReloadAsync();
        await theirs.Title("The kettle leaks").Seen();

        await page.Log().GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();

        await page.Row("Still about the kettle").Seen();
        await page.Log().GetByText("parted this from").Seen();
        await page.Log().GetByText("It was due on Monday.").Count(1);
        await wholes.Log().GetByText("It was due on Monday.").Count(1);
        await page.Log().GetByRole(AriaRole.Button, new() { Name = "Take back" }).Gone();
    }
}
