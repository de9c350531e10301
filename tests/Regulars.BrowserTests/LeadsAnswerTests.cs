using System.Net.Http.Json;
using Microsoft.Playwright;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.BrowserTests;

/// <summary>Somebody asks for more than they may give, and those who may answer hear of it.</summary>
[Collection(Browser.Name)]
public sealed class LeadsAnswerTests(Browser browser)
{
    [Journey]
    public async Task The_rail_counts_what_waits_and_of_two_who_answer_one_is_told_who_was_quicker()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        var dora = await Colleague.Join(shop.Workspace, "Dora Eck", Role.Owner);
        await using var first = await browser.Open(shop.App, shop.Cleo);
        await using var second = await browser.Open(shop.App, dora);
        await using var third = await browser.Open(shop.App, shop.Ben);
        var cleo = await first.Show("/inbox/all");
        await cleo.GetByRole(AriaRole.Link, new() { Name = "Approvals", Exact = true }).Seen();

        var request = await Ask(shop);
        await cleo.GetByRole(AriaRole.Link, new() { Name = "Approvals, 1 waits for an answer" }).Seen();
        var pages = await Task.WhenAll(first.Show($"/approvals/{request}"), second.Show($"/approvals/{request}"));
        foreach (var page in pages)
            await page.GetByText("The third in a row").Seen();
        await Two.SendTogether(pages, "**/answer");
        foreach (var page in pages)
            await page.Field("Note").FillAsync("Of course");
        await Task.WhenAll(pages.Select(page => page.RunAndWaitForResponseAsync(() => page.Button("Approve").ClickAsync(), "**/answer")));

        await cleo.GetByRole(AriaRole.Link, new() { Name = "Approvals", Exact = true }).Seen();
        var ben = await third.Show($"/approvals/{request}");
        await ben.GetByText("approved it.").Seen();
        await ben.GetByText("Of course").Seen();
        var winner = await ben.GetByText("Cleo Dorn approved it.").CountAsync() == 1 ? "Cleo Dorn" : "Dora Eck";
        foreach (var page in pages)
            await page.GetByText($"{winner} approved it.").Seen();
        await pages[winner == "Cleo Dorn" ? 1 : 0].GetByRole(AriaRole.Alert).Filter(new() { HasText = $"{winner} approved it meanwhile" }).Seen();
    }

    [Journey]
    public async Task Whoever_asked_sees_it_and_is_told_that_somebody_else_answers()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        var request = await Ask(shop);
        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show($"/settings/approvals#{request}");

        await page.GetByText("You asked for this, so somebody else answers it.").Seen();
        Assert.EndsWith($"/approvals/{request}", page.Url, StringComparison.Ordinal);
        await page.Button("Approve").Count(0);
    }

    private static async Task<string> Ask(Shop shop)
    {
        var office = shop.Workspace.With(shop.Cleo.Secret);
        var buyers = new[] { new { name = "Somebody Else", email = "else@shopper.example" }, new { name = "Anna Berg", email = Shop.Shopper } };
        await office.PostAsJsonAsync("stores", new { brand = shop.Workspace.Brand.ToString(), store = new { platform = "demo" }, buyers }).Gives(201);
        await shop.Workspace.Settled();
        var anna = Assert.Single(await shop.Items($"customers?q={Shop.Shopper}")).Text("id");
        var order = (await shop.Items($"customers/{anna}/orders"))[0].Text("id");
        var wish = new { subject = order, parameters = new { amount = new { amount = "5.00", currency = "USD" }, note = "The third in a row" } };
        await shop.Workspace.With(shop.Ben.Secret).PostOnce("actions/order.refund", wish, "once").Gives(200);
        await shop.Workspace.Settled();
        return Assert.Single(await shop.Items("approvals")).Text("id");
    }
}
