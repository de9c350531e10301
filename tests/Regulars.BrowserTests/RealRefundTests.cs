using System.Net.Http.Json;
using Microsoft.Playwright;
using Regulars.Contracts.Team;
using Regulars.Testing;
using Regulars.Testing.Mail;
using Regulars.Testing.Servers;

namespace Regulars.BrowserTests;

/// <summary>Money of a real Medusa goes back to somebody whose goods arrived damaged, and is counted in Medusa's own records.</summary>
[Collection(Browser.Name)]
public sealed class RealRefundTests(Browser browser)
{
    private const string Subject = "Damaged on arrival";

    [Journey(Parts.Medusa)]
    public Task Refunded_within_authority_and_above_it_with_one_click_of_a_lead_on_Sqlite() => Travel(Engine.Sqlite);

    [Journey(Parts.Medusa | Parts.TestPostgres)]
    public Task Refunded_within_authority_and_above_it_with_one_click_of_a_lead_on_Postgres() => Travel(Engine.Postgres);

    private async Task Travel(Engine engine)
    {
        var shop = await Shop.Open(await browser.On(engine));
        var lea = await Colleague.Join(shop.Workspace, "Lea Lind", Role.Lead);
        await Rule(shop);
        await using var medusa = await Medusa.Start();
        var bought = await medusa.Sell("ana");
        await medusa.Capture(bought.Id);
        await Connect(shop, medusa);
        await Complain(shop, bought);
        await using var desk = await browser.Open(shop.App, shop.Ben);
        var page = await desk.Show("/inbox/all");
        await page.Row(Subject).ClickAsync();
        await page.EvaluateAsync("() => { window.wasNeverReloaded = true }");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Open #{bought.Number} in the store" }).Seen();

        await Refund(page, "Water bottle", "Refund €34.80");
        await page.Log().GetByText($"made a refund of €34.80, order #{bought.Number}: Arrived damaged").Seen();
        Assert.Equal([34.80m], (await RefundsOf(medusa, bought)).Select(refund => refund.Amount));

        await Refund(page, "Rain jacket", "Ask for approval");
        await page.Log().GetByText("asked for a refund of €154.80").Seen();
        Assert.Single(await RefundsOf(medusa, bought));
        await Approve(shop, lea, bought);
        await page.Log().GetByText("made a refund of €154.80").Seen();
        await page.Log().GetByText("approved by Lea Lind").Seen();
        await page.GetByText("Partly refunded").First.Seen();
        Assert.True(await page.EvaluateAsync<bool>("() => window.wasNeverReloaded"));

        await IsRightInTheirBooks(shop, medusa, bought);
    }

    /// <summary>An agent gives 50 € at a time, a lead 500; all leaves as soon as it may.</summary>
    private static async Task Rule(Shop shop)
    {
        var office = shop.Workspace.With(shop.Cleo.Secret);
        await office.PostAsJsonAsync("gesture-reasons", new { name = "Arrived damaged" }).Gives(201);
        await office.PutAsJsonAsync("money-rules", new { holdSeconds = 0 }).Gives(204);
        foreach (var (role, most) in new[] { ("agent", "50.00"), ("lead", "500.00") })
            await office.PostAsJsonAsync("limits", new { role, currency = "EUR", perGesture = new { amount = most, currency = "EUR" } }).Gives(201);
    }

    private async Task Connect(Shop shop, Medusa medusa)
    {
        await using var office = await browser.Open(shop.App, shop.Cleo);
        var dialog = await (await office.Show("/settings/stores")).BeginToConnect(medusa);
        await dialog.Try(medusa.SecretKey);
        await dialog.Connect(medusa.Orders.Count + 1);
    }

    private static async Task Complain(Shop shop, SoldOrder bought)
    {
        using var smtp = await SmtpSender.Connect(shop.SmtpPort);
        var mail = $"From: Ana <{bought.Email}>\nTo: {shop.Mailbox}\nSubject: {Subject}\nMessage-ID: <{Guid.CreateVersion7():N}@mail.example>\n\n"
            + $"Of my order #{bought.Number} the bottles came broken, and the jacket has a hole.\n";
        Assert.Equal(250, (await smtp.Send(bought.Email, shop.Mailbox, mail)).Code);
    }

    private static async Task Refund(IPage page, string item, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Refund ") }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Checkbox, new() { Name = $"Choose {item}" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("Reason$") }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = "Arrived damaged" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await dialog.Gone();
    }

    private async Task Approve(Shop shop, Colleague lea, SoldOrder bought)
    {
        await using var window = await browser.Open(shop.App, lea);
        var page = await window.Show("/settings/approvals");
        var request = page.GetByRole(AriaRole.Article).Filter(new() { HasText = "€154.80" });
        await request.GetByText($"#{bought.Number}").Seen();
        await request.GetByText("Arrived damaged").Seen();
        await request.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await page.Said("Approved");
    }

    private static async Task IsRightInTheirBooks(Shop shop, Medusa medusa, SoldOrder bought)
    {
        var intents = (await shop.Workspace.With(shop.Cleo.Secret).GetAsync("intents").Gives(200)).GetProperty("items").EnumerateArray().Reverse().ToList();
        var refunds = await RefundsOf(medusa, bought);
        Assert.Equal([34.80m, 154.80m], refunds.Select(refund => refund.Amount));
        Assert.All(refunds.Zip(intents), pair => Assert.Contains(pair.Second.Text("key"), pair.First.Note, StringComparison.Ordinal));
        var sums = (await medusa.Order(bought.Id)).GetProperty("summary");
        Assert.Equal((195.60m, 189.60m), (sums.GetProperty("paid_total").GetDecimal(), sums.GetProperty("refunded_total").GetDecimal()));
    }

    private static async Task<List<PaidBack>> RefundsOf(Medusa medusa, SoldOrder bought) =>
        [.. (await medusa.Refunds()).Where(refund => refund.Order == bought.Id)];
}
