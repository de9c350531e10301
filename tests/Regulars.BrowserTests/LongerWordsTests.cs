using System.Diagnostics;
using System.Net.Http.Json;
using Microsoft.Playwright;
using Regulars.Testing;

namespace Regulars.BrowserTests;

/// <summary>With a made-up language of words 40% longer no page breaks.</summary>
[Collection(Browser.Pages)]
public sealed class LongerWordsTests(Browser browser)
{
    private static readonly Lazy<Task<string>> MadeUp = new(ReadMadeUp);

    private static readonly string[] Pages =
    [
        "/inbox/all", "/start", "/nowhere", "/settings/profile", "/settings/workspace", "/settings/accounts", "/settings/brands", "/settings/sending",
        "/settings/suppressions", "/settings/team", "/settings/public-address",
        "/settings/tokens", "/settings/audit", "/settings/parked", "/settings/quarantine", "/settings/senders", "/settings/tags", "/settings/macros",
    ];

    private readonly List<string> findings = [];

    [Journeys]
    [InlineData(1440)]
    [InlineData(1024)]
    [InlineData(390)]
    public async Task Nothing_is_cut_off_or_covered(int width)
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await shop.Park("Benjamin Ash", "Big Ben");
        var id = await shop.Begin("Where is my coffee?");
        await shop.Workspace.With(shop.Cleo.Secret).PutAsJsonAsync("me/locale", new { locale = "de" }).Gives(204);
        await using var window = await Speaking(shop.App, shop.Cleo, width);
        var page = await window.NewPageAsync();

        foreach (var path in Pages)
            await Look(page, path);
        await Opened(page, "/settings/team", () => page.Locator(".page__bar .btn--primary").ClickAsync());
        await Opened(page, "/settings/tokens", () => page.Locator(".page__bar .btn--primary").ClickAsync());

        await Look(page, $"/inbox/all/{id}");
        await page.Editor().And(page.GetByRole(AriaRole.Textbox)).Seen();
        foreach (var key in new[] { "a", "s", "?", "Control+k" })
        {
            await page.Log().FocusAsync();
            await Opened(page, null, () => page.Keyboard.PressAsync(key));
        }

        Assert.Equal("", string.Join('\n', findings));
    }

    [Journeys]
    [InlineData(1440)]
    [InlineData(1024)]
    [InlineData(390)]
    public async Task Neither_at_the_door(int width)
    {
        await using var app = await browser.Start(Engine.Sqlite);
        await using var window = await Speaking(app, null, width);
        var page = await window.NewPageAsync();

        foreach (var path in new[] { "/setup", "/sign-in", "/reset", "/reset/no-such-token", "/invitations/no-such-token" })
            await Look(page, path);

        Assert.Equal("", string.Join('\n', findings));
    }

    /// <summary>A window in which the made-up language stands in for German.</summary>
    private async Task<IBrowserContext> Speaking(RegularsApp app, Colleague? signedIn, int width)
    {
        var window = await browser.Open(app, signedIn, width, locale: "de-DE");
        var body = await MadeUp.Value;
        await window.RouteAsync("**/assets/de-*.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = body }));
        return window;
    }

    private async Task Look(IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.GetByText("wörd]").Locator("visible=true").First.Seen();
        await page.Still();
        findings.AddRange(await page.Broken(path));
    }

    private async Task Opened(IPage page, string? path, Func<Task> open)
    {
        if (path is not null)
            await Look(page, path);
        await open();
        await page.GetByRole(AriaRole.Dialog).Seen();
        findings.AddRange(await page.Broken($"dialog on {page.Url}"));
        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Dialog).Gone();
    }

    private static async Task<string> ReadMadeUp()
    {
        using var node = Process.Start(new ProcessStartInfo(
            "node", ["--input-type=module", "--eval", "import { pseudoChunk } from './scripts/pseudo.mjs'; process.stdout.write(pseudoChunk)"])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "src/desk"),
            RedirectStandardOutput = true,
        })!;
        var said = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.Equal(0, node.ExitCode);
        return said;
    }
}
