using Microsoft.Playwright;
using Regulars.Testing;

namespace Regulars.BrowserTests;

[Collection(Browser.Name)]
public sealed class TwoAgentsTests(Browser browser)
{
    [Journey]
    public async Task Each_sees_that_the_other_is_here()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await using var two = await Two.LookAt(browser, shop, await shop.Begin("Where is my coffee?"));

        await two.Ben.GetByText("Cleo is viewing").Seen();
        await two.Cleo.GetByText("Ben is viewing").Seen();
        await two.Ben.Row("Where is my coffee?").GetByText("Cleo viewing").Seen();

        await two.Ben.Write("It leaves");
        await two.Cleo.GetByText("Ben is replying").Seen();

        await two.Ben.CloseAsync();
        await two.Cleo.GetByText("Ben is replying").Gone();
    }

    [Journey]
    public async Task Of_two_who_take_it_at_once_one_wins_and_the_other_is_told()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        var id = await shop.Begin("Where is my coffee?");
        await using var two = await Two.LookAt(browser, shop, id);
        await two.SendTogether("**/assignment");

        await Task.WhenAll(Take(two.Ben, shop.Ben), Take(two.Cleo, shop.Cleo));

        var assignee = await Winner(shop, id);
        var (winner, loser) = assignee == shop.Ben.Name ? (two.Ben, two.Cleo) : (two.Cleo, two.Ben);
        await loser.GetByRole(AriaRole.Alert).Filter(new() { HasText = $"{assignee} has it now." }).Seen();
        await winner.GetByText($"Assigned to {assignee}", new() { Exact = true }).First.Seen();
        await winner.Button($"Assigned to {assignee}. Reassign").Seen();
        await loser.Button($"Assigned to {assignee}. Reassign").Seen();
        await winner.GetByRole(AriaRole.Alert).Count(0);
        Assert.Single(await shop.Items($"conversations/{id}/messages"), message => message.Text("kind") == "event");
    }

    [Journey]
    public async Task Two_who_resolve_at_once_resolve_once_and_both_see_it()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        var id = await shop.Begin("Where is my coffee?");
        await using var two = await Two.LookAt(browser, shop, id);
        await two.SendTogether("**/resolution");

        await Task.WhenAll(two.Both.Select(page => page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Resolve" }).First.ClickAsync(), "**/resolution")));

        foreach (var page in two.Both)
        {
            await page.GetByText("No open conversations").Seen();
            await page.GotoAsync($"/inbox/resolved/{id}");
            await page.Log().GetByText("resolved this").Count(1);
        }
        Assert.Single(await shop.Items($"conversations/{id}/messages"), message => message.Text("kind") == "event");
    }

    private static async Task Take(IPage page, Colleague who)
    {
        await page.Button("Assign").ClickAsync();
        await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = who.Name }).ClickAsync(), "**/assignment");
    }

    private static async Task<string> Winner(Shop shop, string id)
    {
        var conversation = await shop.Workspace.With(shop.Cleo.Secret).GetAsync($"conversations/{id}").Gives(200);
        return conversation.GetProperty("assignee").Text("name");
    }
}
