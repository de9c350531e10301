using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Regulars.Testing;

namespace Regulars.BrowserTests;

[Collection(Browser.Name)]
public sealed class LookAroundTests(Browser browser)
{
    private const string Making = "Making the demo shop";
    private const string Looking = "You are looking around in a demo shop. Nothing is sent outside.";

    [Journey]
    public async Task A_visitor_looks_around_a_full_shop_and_then_sets_up_their_own()
    {
        await using var app = await browser.Start(Engine.Sqlite, $"--Regulars:DemoMaker={Path.Combine(Repository.Root, "src/demo/dist/demo.mjs")}");
        await using var window = await browser.Open(app);
        var page = await window.Show("/");

        await page.Field("Code").FillAsync(FirstRun.CodeOf(app));
        await page.Button("Look around").ClickAsync();
        await page.GetByText(Making).Seen();
        await Assertions.Expect(page.GetByText(Looking)).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^You: Maya ") }).Seen();
        await page.Locator("[data-conversation-list]").GetByRole(AriaRole.Row).First.ClickAsync();
        await page.Log().GetByRole(AriaRole.Article).First.Seen();

        await page.Button("Set up your own").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/setup"));
        await Assertions.Expect(page.Field("Code")).ToHaveValueAsync(FirstRun.CodeOf(app));
        await page.AnswerFirstRun(app);

        await page.GetByRole(AriaRole.Complementary, new() { Name = "Views" }).GetByText("Hagen & Daughters").Seen();
        await page.GetByText(Looking).Count(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "All open" }).ClickAsync();
        await page.GetByText("No open conversations").Seen();
        Assert.False((await app.Anonymous().GetAsync("setup").Gives(200)).GetProperty("isNeeded").GetBoolean());
    }
}
