using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
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
        await SetUpEvents(settings, shop, bought);
        await Write(shop, bought);
        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show("/inbox/all");
        await page.Row("About my order").ClickAsync();
        await page.GetByText("Named in the messages").Seen();
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

    /// <summary>As the file does that people install, with what the page shows them.</summary>
    private static async Task SetUpEvents(IPage settings, Shop shop, SoldOrder bought)
    {
        await settings.GetByText("The store is asked every minute what changed.").Seen();
        await settings.Button("Set up events").ClickAsync();
        var dialog = settings.GetByRole(AriaRole.Dialog);
        var file = await settings.RunAndWaitForDownloadAsync(() => dialog.GetByRole(AriaRole.Link, new() { Name = "Download regulars.ts" }).ClickAsync());
        Assert.Contains("REGULARS_HOOK_SECRET", await File.ReadAllTextAsync(await file.PathAsync()), StringComparison.Ordinal);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Make a secret" }).ClickAsync();
        var secret = await dialog.GetByLabel("REGULARS_HOOK_SECRET").InputValueAsync();
        var address = await dialog.GetByLabel("REGULARS_HOOK_URL").InputValueAsync();
        await dialog.GetByText("Copy it now: it is not shown again.").Seen();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();

        var body = JsonSerializer.SerializeToUtf8Bytes(new { name = "order.updated", data = new { id = bought.Id } });
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Headers.Add("X-Regulars-Signature", Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)));
        using var http = shop.App.Anonymous();
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await settings.GetByText("Last event").Seen();
        await settings.Button("Installation and secret").ClickAsync();
        await dialog.GetByText("It was shown once when it was made.").Seen();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
    }

    private static async Task Choose(IPage page, string item)
    {
        await page.Button("More actions").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = item, Exact = true }).ClickAsync();
    }

    private static async Task Write(Shop shop, SoldOrder bought)
    {
        using var smtp = await SmtpSender.Connect(shop.SmtpPort);
        var mail = $"From: <{bought.Email}>\nTo: {shop.Mailbox}\nSubject: About my order\nMessage-ID: <{Guid.CreateVersion7():N}@mail.example>\n\nWhere is #{bought.Number}?\n";
        Assert.Equal(250, (await smtp.Send(bought.Email, shop.Mailbox, mail)).Code);
    }
}
