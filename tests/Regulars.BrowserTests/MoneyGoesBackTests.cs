using System.Net.Http.Json;
using Microsoft.Playwright;
using Regulars.Testing;

namespace Regulars.BrowserTests;

/// <summary>An agent pays a customer back beside what they wrote.</summary>
[Collection(Browser.Name)]
public sealed class MoneyGoesBackTests(Browser browser)
{
    private const int HoldSeconds = 5;

    [Journey]
    public async Task A_refund_is_undone_and_then_made_without_leaving_the_conversation()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await Sell(shop);
        var id = await shop.Begin("The grinder is broken");
        await Choose(shop, id);
        await using var window = await browser.Open(shop.App, shop.Cleo);
        var page = await window.Show("/inbox/all");
        await page.Row("The grinder is broken").ClickAsync();

        await Refund(page);
        await page.GetByText("leaves in").Seen();
        await page.GetByRole(AriaRole.Status).GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.GetByText("Taken back. Nothing was done.").Seen();
        await page.GetByText("leaves in").Gone();
        await page.Log().GetByText("took back a refund of $").Seen();
        await page.GetByText("Partly refunded").Count(0);
        await Assertions.Expect(page.Editor()).Not.ToContainTextAsync("we are refunding");

        await Refund(page);
        await page.Log().GetByText("made a refund of $").Seen();
        await page.GetByText("Partly refunded").First.Seen();
        await Assertions.Expect(page.Editor()).ToContainTextAsync("we are refunding $");
    }

    private static async Task Sell(Shop shop)
    {
        var office = shop.Workspace.With(shop.Cleo.Secret);
        var buyers = new[] { new { name = "Somebody Else", email = "else@shopper.example" }, new { name = "Anna Berg", email = Shop.Shopper } };
        await office.PostAsJsonAsync("stores", new { brand = shop.Workspace.Brand.ToString(), store = new { platform = "demo" }, buyers }).Gives(201);
        await office.PutAsJsonAsync("money-rules", new { holdSeconds = HoldSeconds }).Gives(204);
        await shop.Workspace.Settled();
    }

    /// <summary>The words leave it open: the newest order is meant.</summary>
    private static async Task Choose(Shop shop, string conversation)
    {
        var anna = Assert.Single(await shop.Items($"customers?q={Shop.Shopper}")).Text("id");
        var order = (await shop.Items($"customers/{anna}/orders"))[0].Text("id");
        await shop.Workspace.With(shop.Cleo.Secret).PutAsJsonAsync($"conversations/{conversation}/order", new { order }).Gives(204);
    }

    private static async Task Refund(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Refund no limit" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Choose ") }).First.ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { NameRegex = new(@"^Refund \$") })).ToBeEnabledAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await dialog.Gone();
    }
}
