using System.Net.Http.Json;
using Microsoft.Playwright;
using Regulars.Testing;

namespace Regulars.BrowserTests;

/// <summary>What failed for good is seen by whoever may do something about it, and done after all.</summary>
[Collection(Browser.Name)]
public sealed class ParkedWorkTests(Browser browser)
{
    private const string Work = "Passing on a colleague’s new name";

    [Journey]
    public async Task One_is_looked_into_and_tried_again_and_then_the_rest()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        var id = await shop.Begin("Where is my coffee?");
        var ben = (await shop.Items("agents")).Single(agent => agent.Text("name") == shop.Ben.Name).Text("id");
        await shop.Workspace.With(shop.Cleo.Secret).PutAsJsonAsync($"conversations/{id}/assignment", new { agent = ben, from = (string?)null }).Gives(204);
        await shop.Park("Benjamin Ash", "Benny Ash", "Big Ben");
        await using var window = await browser.Open(shop.App, shop.Cleo);
        var page = await window.Show("/settings");
        await page.GetByRole(AriaRole.Link, new() { Name = "Parked work 3" }).ClickAsync();
        var rows = page.GetByRole(AriaRole.Row).Filter(new() { HasText = Work });
        await rows.Count(3);

        await rows.First.GetByText("Details").ClickAsync();
        await rows.First.GetByText(ParkedWork.Error).Seen();
        await rows.First.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await page.Said("It is tried again");
        await rows.Count(2);
        await Hands.Until("Benjamin Ash", () => Assignee(shop, id));

        await page.Button("Try all again").ClickAsync();
        await page.Said("2 are tried again");
        await page.GetByText("Nothing is parked").Seen();
        await page.GetByRole(AriaRole.Link, new() { Name = "Parked work", Exact = true }).Seen();
        await shop.Workspace.Settled();
        Assert.Equal("Big Ben", await Assignee(shop, id));
        Assert.Equal(2, (await shop.Items("audit")).Count(entry => entry.Text("action") == "outbox.retried")); // one, and the rest at once
    }

    [Journey]
    public async Task Whoever_may_not_is_not_led_there()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await shop.Park("Benjamin Ash");
        await using var window = await browser.Open(shop.App, shop.Ben);

        var page = await window.Show("/settings/parked");

        await page.GetByText("There is nothing at this address").Seen();
        await page.GetByText("Parked work").Count(0);
    }

    private static async Task<string> Assignee(Shop shop, string id) => (await shop.Conversation(id)).GetProperty("assignee").Text("name");
}
