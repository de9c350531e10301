using Microsoft.Playwright;
using Regulars.Testing;
using Regulars.Testing.Mail;
using Regulars.Testing.Servers;

namespace Regulars.BrowserTests;

/// <summary>A shop system is connected, and what a customer ordered there stands beside what they write.</summary>
[Collection(Browser.Name)]
public sealed class StoreIsConnectedTests(Browser browser)
{
    [Journey(Parts.Medusa)]
    public async Task A_real_Medusa_is_tried_connected_and_read()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await using var medusa = await Medusa.Start();
        await using var office = await browser.Open(shop.App, shop.Cleo);
        var settings = await office.Show("/settings/stores");

        var dialog = await settings.BeginToConnect(medusa);
        await dialog.Try("sk_wrong");
        await dialog.GetByText("The store does not take the key.").Seen();
        await dialog.Try(medusa.SecretKey);
        await dialog.Connect(medusa.Orders.Count);

        var bought = medusa.Orders.Values.Where(order => order.Customer is not null).MaxBy(order => order.Number)!;
        await Write(shop, bought.Email);
        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show("/inbox/all");
        await page.Row("About my order").ClickAsync();
        await page.GetByText("Last order").Seen();
        await page.GetByRole(AriaRole.Link, new() { Name = $"Open #{bought.Number} in the store" }).Seen();
    }

    [Journey]
    public async Task The_demo_store_is_connected_paused_and_removed()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await using var office = await browser.Open(shop.App, shop.Cleo);
        var page = await office.Show("/settings/stores");
        await page.GetByText("No store yet").Seen();

        await page.Button("Connect a store").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByText("Demo store").ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Connect a store" }).ClickAsync();
        await page.GetByText("Connected", new() { Exact = true }).Seen();
        await Choose(page, "Pause");
        await page.GetByText("Nothing is read.").Seen();
        await Choose(page, "Disconnect");
        await dialog.GetByText("Remove what was read of it, too").ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Disconnect" }).ClickAsync();
        await page.GetByText("No store yet").Seen();
    }

    private static async Task Choose(IPage page, string item)
    {
        await page.Button("More actions").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = item, Exact = true }).ClickAsync();
    }

    private static async Task Write(Shop shop, string from)
    {
        using var smtp = await SmtpSender.Connect(shop.SmtpPort);
        var mail = $"From: <{from}>\nTo: {shop.Mailbox}\nSubject: About my order\nMessage-ID: <{Guid.CreateVersion7():N}@mail.example>\n\nWhere is it?\n";
        Assert.Equal(250, (await smtp.Send(from, shop.Mailbox, mail)).Code);
    }
}
