using Microsoft.Playwright;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.BrowserTests;

[Collection(Browser.Name)]
public sealed class FirstRunTests(Browser browser)
{
    [Journey]
    public async Task A_fresh_installation_asks_who_it_is_for_and_then_receives_mail()
    {
        await using var app = await browser.Start(Engine.Sqlite);
        await using var window = await browser.Open(app);
        var page = await window.Show("/");

        await page.AnswerFirstRun(app);

        await page.GetByRole(AriaRole.Link, new() { Name = "All open" }).ClickAsync();
        await page.GetByText("No open conversations").Seen();
        using var smtp = await SmtpSender.Connect(await Shop.PortOf(app));
        await smtp.Send(Shop.Shopper, FirstRunPage.Mailbox, $"From: {Shop.Shopper}\nTo: {FirstRunPage.Mailbox}\nSubject: Are you open?\n\nToday?\n");
        await page.Row("Are you open?").Seen();
    }

    [Journey]
    public async Task A_wrong_code_sets_nothing_up()
    {
        await using var app = await browser.Start(Engine.Sqlite);
        await using var window = await browser.Open(app);
        var page = await window.Show("/");

        await page.Field("Code").FillAsync("AAAA-AAAA");
        await page.Button("Look around").ClickAsync();

        await page.GetByRole(AriaRole.Alert).Seen();
        Assert.True((await app.Anonymous().GetAsync("setup").Gives(200)).GetProperty("isNeeded").GetBoolean());
    }
}
