using Microsoft.Playwright;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.BrowserTests;

/// <summary>A tag is made by typing it, is seen where it stands, and is taken off again.</summary>
[Collection(Browser.Name)]
public sealed class TagsTests(Browser browser)
{
    [Journey]
    public async Task Made_put_on_taken_back_and_put_on_again_by_keys()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        var id = await shop.Begin("Where is my coffee?");
        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show($"/inbox/all/{id}");
        await page.IsOpen(id, "Where is my coffee?");

        await page.Press("t");
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Late parcel");
        await page.GetByRole(AriaRole.Menuitemcheckbox, new() { Name = "Make “Late parcel”" }).Seen();
        await page.Press("Enter");
        await page.Said("Tagged Late parcel");
        await Hands.Until(1, async () => (await shop.Conversation(id)).GetProperty("tags").GetArrayLength());
        await page.Press("Escape");
        await page.Row("Where is my coffee?").GetByText("Late parcel").Seen();
        await page.Log().GetByText("put on").Seen();

        await page.Press("F6", "z");
        await page.Said("Late parcel taken off");
        await Hands.Until(0, async () => (await shop.Conversation(id)).GetProperty("tags").GetArrayLength());

        await page.Press("t");
        await page.Keyboard.TypeAsync("late");
        await page.Press("Enter");
        await Hands.Until(1, async () => (await shop.Conversation(id)).GetProperty("tags").GetArrayLength());
        await page.Press("Escape");
        await page.Button("Take off Late parcel").ClickAsync();
        await Hands.Until(0, async () => (await shop.Conversation(id)).GetProperty("tags").GetArrayLength());
    }

    [Journey]
    public async Task A_lead_makes_one_tag_of_two_and_every_open_list_follows()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        var id = await shop.Begin("Where is my coffee?");
        var lead = shop.Workspace.As(Role.Lead);
        var late = (await lead.PostOnce("tags", new { name = "late", colour = "lake" }, "a").Gives(201)).Text("id");
        await lead.PostOnce("tags", new { name = "delayed", colour = "honey" }, "b").Gives(201);
        await lead.PutAsync($"conversations/{id}/tags/{late}", null).Gives(204);
        await using var window = await browser.Open(shop.App, shop.Cleo);
        var list = await window.Show($"/inbox/all/{id}");
        await list.Row("Where is my coffee?").GetByText("late").Seen();

        var page = await window.NewPageAsync();
        await page.GotoAsync("/settings/tags");
        await page.Button("Merge late into another tag").ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = "delayed" }).ClickAsync();
        await page.Button("Merge into delayed").ClickAsync();

        await page.Said("“late” is merged into “delayed”");
        await list.Row("Where is my coffee?").GetByText("delayed").Seen();
    }
}
