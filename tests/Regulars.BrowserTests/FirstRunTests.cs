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

        await page.Field("Code").FillAsync(FirstRun.CodeOf(app));
        await page.Button("Next").ClickAsync();
        await page.Field("Workspace").FillAsync("Hagen & Daughters");
        await page.Field("Brand").FillAsync("Hagen");
        await page.Field("Address customers write to").FillAsync("help@hagen.example");
        await page.Button("Next").ClickAsync();
        await page.Field("Your name").FillAsync("Cleo Dorn");
        await page.Field("Your email").FillAsync("cleo@hagen.example");
        await page.Field("Password").FillAsync(Colleague.Password);
        await page.Button("Next").ClickAsync();
        await Assertions.Expect(page.Field("Public address")).ToHaveValueAsync(app.Address.ToString().TrimEnd('/'));
        await page.Button("Test").ClickAsync();
        await page.GetByText("This address leads here.").Seen();
        await page.Button("Next").ClickAsync();
        await page.Button("Skip for now").ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "All open" }).ClickAsync();
        await page.GetByText("No open conversations").Seen();
        using var smtp = await SmtpSender.Connect(await Shop.PortOf(app));
        await smtp.Send(Shop.Shopper, "help@hagen.example", $"From: {Shop.Shopper}\nTo: help@hagen.example\nSubject: Are you open?\n\nToday?\n");
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
