using Microsoft.Playwright;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.BrowserTests;

[Collection(Browser.Name)]
public sealed class SendingOnceTests(Browser browser)
{
    [Journey]
    public async Task A_double_click_on_Send_sends_one_mail()
    {
        await using var sink = new SmtpSink();
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await shop.SendThrough(sink.Port);
        var id = await shop.Begin("Where is my coffee?");
        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show($"/inbox/all/{id}");

        await page.Write("It leaves today.");
        await page.Button("Send and resolve").DblClickAsync();

        await page.GetByText("No open conversations").Seen();
        await OneMailLeft(shop, sink, id);
    }

    [Journey]
    public async Task Sending_again_after_a_lost_answer_sends_one_mail()
    {
        await using var sink = new SmtpSink();
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await shop.SendThrough(sink.Port);
        var id = await shop.Begin("Where is my coffee?");
        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show($"/inbox/all/{id}");
        await LoseTheFirstAnswer(page);

        await page.Write("It leaves today.");
        await page.SendOnly();
        await page.GetByText("You are offline; the message is kept here.").Seen();
        await page.Log().GetByText("It leaves today.").Seen();
        await page.Button("Try again").ClickAsync();

        await page.GetByText("You are offline; the message is kept here.").Gone();
        await page.Log().GetByText("It leaves today.").Count(1);
        await OneMailLeft(shop, sink, id);
    }

    /// <summary>The host has done it all; the browser does not hear of it.</summary>
    private static async Task LoseTheFirstAnswer(IPage page)
    {
        var tries = 0;
        await page.RouteAsync("**/conversations/*/messages", async route =>
        {
            if (route.Request.Method != "POST" || Interlocked.Increment(ref tries) > 1)
            {
                await route.ContinueAsync();
                return;
            }
            var answer = await route.FetchAsync();
            Assert.Equal(201, answer.Status);
            await route.AbortAsync();
        });
    }

    private static async Task OneMailLeft(Shop shop, SmtpSink sink, string id)
    {
        await sink.Receive(mail => mail.To.Contains(Shop.Shopper));
        await shop.Workspace.Settled();
        Assert.Single(sink.Mails);
        Assert.Single(await shop.Items($"conversations/{id}/messages"), message => message.Text("kind") == "message" && message.Text("direction") == "out");
    }
}
