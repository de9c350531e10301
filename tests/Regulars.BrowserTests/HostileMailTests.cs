using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Regulars.Testing;

namespace Regulars.BrowserTests;

[Collection(Browser.Name)]
public sealed class HostileMailTests(Browser browser)
{
    private const string Run = "window.top.hostileScriptRan=1;window.hostileScriptRan=1;window.top.ran('mail');alert(1)";

    private const string Hostile = $$"""
        <html><head><meta http-equiv="refresh" content="0;url=http://hostile.example/refresh"><base href="http://hostile.example/">
        <link rel="stylesheet" href="http://hostile.example/sheet.css"><script>{{Run}}</script><script src="http://hostile.example/x.js"></script>
        <style>@import url(http://hostile.example/import.css); body { background: url(http://hostile.example/background.png) }
        @font-face { font-family: x; src: url(http://hostile.example/font.woff2) } p { font-family: x }</style></head>
        <body onload="{{Run}}"><table style="background-image:url('http://hostile.example/inline.png')" background="http://hostile.example/old.png"><tr><td>
        <p>Look at this offer.</p><a href="javascript:{{Run}}">Press here</a> <a href="java&#10;script:{{Run}}">Or here</a>
        <img src="http://hostile.example/pixel.gif" onerror="{{Run}}"><img src="x" onerror="{{Run}}"><img srcset="http://hostile.example/set.png 2x">
        <svg xmlns="http://www.w3.org/2000/svg" onload="{{Run}}"><script>{{Run}}</script><image href="http://hostile.example/svg.png"/><a xlink:href="javascript:{{Run}}"><text y="20">Vector</text></a></svg>
        <iframe src="http://hostile.example/frame"></iframe><iframe srcdoc="<script>{{Run}}</script>"></iframe><object data="http://hostile.example/object"></object>
        <form action="http://hostile.example/form"><button>Claim</button></form><video src="http://hostile.example/film.mp4" poster="http://hostile.example/poster.png"></video>
        <details open ontoggle="{{Run}}">x</details><div style="position:fixed;inset:0;z-index:9999">cover</div></td></tr></table></body></html>
        """;

    [Journey]
    public async Task Html_that_runs_and_reaches_out_does_neither()
    {
        var (shop, id) = await Receive(Hostile);
        await using var window = await browser.Open(shop.App, shop.Ben);
        var harm = await Harm.WatchFor(window, shop.App.Address);
        var page = await window.Show($"/inbox/all/{id}");
        var mail = page.FrameLocator("iframe[title='Email text']");
        await mail.GetByText("Look at this offer.").Seen();

        foreach (var temptation in new[] { "Press here", "Or here", "Claim" })
        {
            if (await mail.GetByText(temptation).CountAsync() > 0)
                await mail.GetByText(temptation).First.ClickAsync();
        }

        await page.Title("An offer").First.Seen();
        await harm.WasNotDone();
        Assert.Single(window.Pages);
    }

    [Journey]
    public async Task Pictures_from_elsewhere_load_when_asked_for_and_nothing_else_does()
    {
        var (shop, id) = await Receive(Hostile);
        await using var window = await browser.Open(shop.App, shop.Ben);
        var harm = await Harm.WatchFor(window, shop.App.Address);
        var page = await window.Show($"/inbox/all/{id}");
        var mail = page.FrameLocator("iframe[title='Email text']");
        await mail.GetByText("Look at this offer.").Seen();
        await harm.WasNotDone();

        await page.GetByRole(AriaRole.Button, new() { Name = "Show pictures", Exact = true }).ClickAsync();

        await mail.Locator("img[src]").Count(1);
        await mail.GetByText("Look at this offer.").Seen();
        await Hands.Until(1, () => Task.FromResult(harm.Done.Count));
        Assert.Equal(["request: http://hostile.example/pixel.gif"], harm.Done);
    }

    /// <summary>The browser's own walls hold without the cleaning before them.</summary>
    [Journey]
    public async Task Html_that_nobody_cleaned_is_still_locked_in()
    {
        var (shop, id) = await Receive("<table><tr><td>Clean</td></tr></table>");
        await using var window = await browser.Open(shop.App, shop.Ben);
        var harm = await Harm.WatchFor(window, shop.App.Address);
        await window.RouteAsync(new Regex("/conversations/[^/]+/messages"), async route =>
        {
            var answer = await route.FetchAsync();
            var messages = JsonNode.Parse(await answer.TextAsync())!;
            messages["items"]![0]!["html"] = Hostile;
            await route.FulfillAsync(new() { Response = answer, Body = messages.ToJsonString() });
        });

        var page = await window.Show($"/inbox/all/{id}");

        await page.FrameLocator("iframe[title='Email text']").GetByText("Look at this offer.").Seen();
        await harm.WasNotDone();
    }

    [Journey]
    public async Task A_picture_that_is_a_program_is_only_ever_saved()
    {
        var svg = Convert.ToBase64String(Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg'><script>{Run}</script></svg>"));
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        var id = await shop.Begin(
            "An offer",
            $"--x\nContent-Type: text/plain\n\nLook at this offer.\n--x\nContent-Type: image/svg+xml; name=offer.svg\nContent-Disposition: inline; filename=offer.svg\nContent-Transfer-Encoding: base64\n\n{svg}\n--x--",
            "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n");
        var file = (await shop.Items($"conversations/{id}/messages")).Single().GetProperty("attachments")[0].Text("id");
        await using var window = await browser.Open(shop.App, shop.Ben);
        var harm = await Harm.WatchFor(window, shop.App.Address);
        var page = await window.Show($"/inbox/all/{id}");
        await page.Log().GetByText("offer.svg").First.Seen();

        var saved = await page.RunAndWaitForDownloadAsync(() => page.EvaluateAsync($"() => {{ location.href = '/api/v1/files/{file}' }}"));

        Assert.Equal("offer.svg", saved.SuggestedFilename);
        await harm.WasNotDone();
    }

    [Journey]
    public async Task What_these_tests_watch_for_would_be_seen()
    {
        var app = await browser.On(Engine.Sqlite);
        await using var window = await browser.Open(app);
        var harm = await Harm.WatchFor(window, app.Address);

        await (await window.NewPageAsync()).SetContentAsync($"<img src=http://hostile.example/pixel.gif><script>{Run}</script>");

        Assert.Equal(["dialog: 1", "request: http://hostile.example/pixel.gif", "script: mail"], harm.Done.Order());
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(harm.WasNotDone);
    }

    private async Task<(Shop Shop, string Conversation)> Receive(string html)
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        return (shop, await shop.Begin("An offer", html, "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n"));
    }
}
