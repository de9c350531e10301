using Microsoft.Playwright;
using Regulars.Testing;
using Regulars.Testing.Mail;
using Regulars.Testing.Servers;

namespace Regulars.BrowserTests;

/// <summary>The main job, through a real browser, a real mail exchanger and a real mailbox.</summary>
[Collection(Browser.Name)]
public sealed class MailIsAnsweredTests(Browser browser)
{
    private const string Shopper = "anna@customers.example";

    [Journey(Parts.MailServers)]
    public Task Seen_live_answered_and_the_answer_to_the_answer_joins_on_Sqlite() => Travel(Engine.Sqlite);

    [Journey(Parts.MailServers | Parts.TestPostgres)]
    public Task Seen_live_answered_and_the_answer_to_the_answer_joins_on_Postgres() => Travel(Engine.Postgres);

    private async Task Travel(Engine engine)
    {
        var shop = await Shop.Open(await browser.On(engine), "northwind.example");
        await using var mailboxes = await PrivateServer.Run("dovecot", Shopper);
        await using var exchanger = await PrivateServer.Run(
            "postfix", "--customers", mailboxes.Folder, "--route", $"northwind.example={shop.SmtpPort}");
        var inbox = new ImapInbox(mailboxes.Says.GetProperty("imap").GetInt32(), Shopper, "secret");
        var smtp = exchanger.Says.GetProperty("smtp").GetInt32();
        await shop.SendThrough(smtp);
        await using var window = await browser.Open(shop.App);
        var page = await SignIn(window, shop.Ben);
        await page.EvaluateAsync("() => { window.wasNeverReloaded = true }");

        await Hand(smtp, shop.Mailbox, $"From: Anna Berg <{Shopper}>\nTo: {shop.Mailbox}\nSubject: Where is my coffee?\nMessage-ID: <first@customers.example>\n\nIt was due on Monday.\n");
        await page.Row("Where is my coffee?").ClickAsync();
        await page.Log().GetByText("It was due on Monday.").Seen();
        await page.Write("It leaves today, Anna.");
        await page.SendOnly();

        await page.Log().GetByText("It leaves today, Anna.").Seen();
        await page.Log().GetByText("Sent", new() { Exact = true }).Seen();
        var answer = await inbox.Receive(mail => mail.Header("Subject") == "Re: Where is my coffee?");
        Assert.Equal("<first@customers.example>", answer.Header("In-Reply-To"));
        Assert.Contains("It leaves today, Anna.", answer.Text, StringComparison.Ordinal);

        var replyTo = (answer.Header("Reply-To") ?? answer.Header("From"))!;
        await Hand(smtp, replyTo.Split('<', '>')[^2], $"From: Anna Berg <{Shopper}>\nTo: {replyTo}\nSubject: Re: Where is my coffee?\nMessage-ID: <second@customers.example>\nIn-Reply-To: {answer.Header("Message-ID")}\n\nLovely, thank you!\n");
        await page.Log().GetByText("Lovely, thank you!").Seen();

        await page.Row("Where is my coffee?").Count(1);
        Assert.True(await page.EvaluateAsync<bool>("() => window.wasNeverReloaded"));
        Assert.Single(await shop.Items("conversations?view=all"));
        Assert.Single(await inbox.Read());
    }

    private static async Task<IPage> SignIn(IBrowserContext window, Colleague who)
    {
        var page = await window.Show("/");
        await page.Field("Email").FillAsync(who.Email);
        await page.Field("Password").FillAsync(Colleague.Password);
        await page.Button("Sign in").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "All open" }).ClickAsync();
        await page.GetByText("No open conversations").Seen();
        return page;
    }

    private static async Task Hand(int port, string to, string mail)
    {
        using var smtp = await SmtpSender.Connect(port);
        Assert.Equal(250, (await smtp.Send(Shopper, to, mail)).Code);
    }
}
