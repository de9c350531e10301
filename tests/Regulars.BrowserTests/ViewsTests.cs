using Microsoft.Playwright;
using Regulars.Testing;

namespace Regulars.BrowserTests;

/// <summary>A filter narrows the list at once, and one that is worth keeping becomes a view that lives.</summary>
[Collection(Browser.Name)]
public sealed class ViewsTests(Browser browser)
{
    [Journey]
    public async Task Filtered_by_keys_saved_filled_by_itself_deleted_and_brought_back()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await shop.Begin("Grinder is loud");
        await shop.Begin("Where is my coffee?");
        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show("/inbox/all");
        await page.Row("Grinder is loud").Seen();

        await page.Press("f");
        await page.Button("Add a condition").ClickAsync();
        await Choose(page, "Field", "Subject");
        await page.Button("Apply").ClickAsync();
        await page.GetByText("Say what to look for.").Seen();
        await page.GetByLabel("Value").FillAsync("grinder");
        await page.Button("Apply").ClickAsync();
        await page.GetByText("Subject: grinder").Seen();
        await page.Row("Where is my coffee?").Count(0);
        await page.Row("Grinder is loud").Seen();

        await page.Press("f");
        await page.Button("Save as a view").ClickAsync();
        await page.GetByLabel("Name").FillAsync("Loud ones");
        await page.Button("Save").ClickAsync();
        await page.Said("Saved “Loud ones”");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Loud ones" }).Seen();
        await page.Locator("[aria-current=page]").GetByText("Loud ones").Seen();
        await page.Row("Where is my coffee?").Count(0);

        await shop.Begin("My grinder hums");
        await page.Row("My grinder hums").Seen();
        await page.GetByRole(AriaRole.Link, new() { Name = "Loud ones" }).GetByText("2").Seen();

        await page.Button("What to do with Loud ones").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete the view" }).ClickAsync();
        await page.Said("Deleted “Loud ones”");
        await page.GetByRole(AriaRole.Link, new() { Name = "Loud ones" }).Count(0);
        await page.Press("z");
        await page.GetByRole(AriaRole.Link, new() { Name = "Loud ones" }).ClickAsync();
        await page.Row("My grinder hums").Seen();
    }

    private static async Task Choose(IPage page, string label, string name)
    {
        await page.GetByRole(AriaRole.Combobox, new() { Name = label }).FillAsync(name);
        await page.GetByRole(AriaRole.Option, new() { Name = name, Exact = true }).ClickAsync();
    }
}
