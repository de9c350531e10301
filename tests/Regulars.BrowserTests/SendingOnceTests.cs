using Microsoft.Playwright;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.BrowserTests;

[Collection(Browser.Name)]
public sealed class SendingOnceTests(Browser browser)
{
    private const string Messages = "**/conversations/*/messages";
    private const string Waiting = "Waiting for the connection; it is sent as soon as it is back.";

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
    public async Task What_the_server_does_not_take_yet_says_why_and_leaves_once_it_does()
    {
        await using var sink = new SmtpSink { Fault = SmtpFault.Defers };
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await shop.SendThrough(sink.Port);
        var id = await shop.Begin("Where is my coffee?");
        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show($"/inbox/all/{id}");

        await page.Write("It leaves today.");
        await page.SendOnly();
        await page.GetByText("It is tried again by itself.").Seen();
        await page.GetByText("451 4.3.0 Try again later").Seen();

        sink.Fault = default;
        await page.GetByText("It is tried again by itself.").Gone();
        await page.GetByText("Sent", new() { Exact = true }).Seen();
        await OneMailLeft(shop, sink, id);
    }

    [Journey]
    public async Task A_send_whose_answer_was_lost_is_sent_again_by_itself_and_leaves_once()
    {
        await using var sink = new SmtpSink();
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await shop.SendThrough(sink.Port);
        var id = await shop.Begin("Where is my coffee?");
        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show($"/inbox/all/{id}");
        await LoseAnswers(page, times: 1);

        await page.Write("It leaves today.");
        await page.SendOnly();

        await page.GetByText(Waiting).Seen();
        await page.GetByText(Waiting).Gone();
        await page.Log().GetByText("It leaves today.").Count(1);
        await OneMailLeft(shop, sink, id);
    }

    [Journey]
    public async Task A_reload_before_the_answer_came_sends_nothing_twice()
    {
        await using var sink = new SmtpSink();
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await shop.SendThrough(sink.Port);
        var id = await shop.Begin("Where is my coffee?");
        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show($"/inbox/all/{id}");
        await LoseAnswers(page);
        await page.Write("It leaves today.");
        await page.SendOnly();
        await page.GetByText(Waiting).Seen();

        // Taken back and reloaded, it stands there as if it had never been sent.
        await page.Button("Cancel").ClickAsync();
        await page.ReloadAsync();
        await page.Log().GetByText("It leaves today.").Seen();
        await page.GetByText("Another message of yours was sent meanwhile.").Seen();
        // What is still arriving moves the button from under the pointer.
        await Assertions.Expect(page.Editor()).ToHaveTextAsync("It leaves today.");
        await page.Log().GetByText("Sent", new() { Exact = true }).Seen();
        await page.UnrouteAllAsync();
        await page.Button("Send anyway").ClickAsync();

        await Assertions.Expect(page.Editor()).ToHaveTextAsync("");
        await page.Log().GetByText("It leaves today.").Count(1);
        await OneMailLeft(shop, sink, id);
    }

    [Journey]
    public async Task What_is_sent_without_a_connection_leaves_once_it_is_back_also_after_a_reload()
    {
        await using var sink = new SmtpSink();
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await shop.SendThrough(sink.Port);
        var id = await shop.Begin("Where is my coffee?");
        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show($"/inbox/all/{id}");
        await page.RouteAsync(Messages, route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await page.Write("It leaves today.");
        await page.SendOnly();
        await page.GetByText(Waiting).Seen();

        await page.ReloadAsync();

        await page.GetByText(Waiting).Seen();
        await Assertions.Expect(page.Editor()).ToHaveTextAsync("It leaves today.");
        Assert.Empty(sink.Mails);
        await page.UnrouteAllAsync();
        await page.Log().GetByText("It leaves today.").Seen();
        await page.GetByText(Waiting).Gone();
        await OneMailLeft(shop, sink, id);
    }

    /// <summary>The host has done it all; the browser does not hear of it.</summary>
    private static async Task LoseAnswers(IPage page, int times = int.MaxValue)
    {
        var tries = 0;
        await page.RouteAsync(Messages, async route =>
        {
            if (route.Request.Method != "POST" || Interlocked.Increment(ref tries) > times)
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
