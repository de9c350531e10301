using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Regulars.Testing;

namespace Regulars.BrowserTests;

/// <summary>Nothing is wrong with any dialog, menu, picker or drawer while it is open.</summary>
[Collection(Browser.Pages)]
public sealed class OpenedAccessibilityTests(Browser browser)
{
    private readonly List<string> findings = [];

    [Journeys]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1024, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task Axe_finds_nothing_in_what_opens_over_a_conversation(int width, ColorScheme scheme)
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        var id = await shop.Begin("Where is my coffee?");
        await using var window = await browser.Open(shop.App, shop.Cleo, width, scheme);
        var page = await Still(window, $"/inbox/all/{id}");
        await page.Log().GetByText("It was due on Monday.").Seen();
        await page.Editor().Seen();

        await page.Log().FocusAsync();
        await Look(page, "assign", () => page.Keyboard.PressAsync("a"));
        await Look(page, "snooze", () => page.Keyboard.PressAsync("s"));
        await Look(page, "shortcuts", () => page.Keyboard.PressAsync("?"));
        await Look(page, "filter", async () =>
        {
            await page.Keyboard.PressAsync("f");
            await page.Button("Add a condition").ClickAsync();
            await page.GetByRole(AriaRole.Combobox, new() { Name = "Field" }).Seen();
        });
        await Look(page, "more actions", () => page.Button("More actions").ClickAsync());
        await Look(page, "message", () => page.Button("Actions for the email from Anna Berg").ClickAsync());
        foreach (var item in new[] { "Change kind…", "Move to another conversation…" })
        {
            await Look(page, item, async () =>
            {
                await page.Button("Actions for the email from Anna Berg").ClickAsync();
                await page.GetByRole(AriaRole.Menuitem, new() { Name = item }).ClickAsync();
                await page.GetByRole(AriaRole.Dialog).Seen();
            });
        }
        await Look(page, "send options", () => page.Button("More send options").ClickAsync());
        if (width < 1240)
        {
            await page.Button("Customer details").ClickAsync();
            findings.AddRange(await page.Findings("customer"));
        }
        await Open(page, "palette", async () =>
        {
            await page.Keyboard.PressAsync("Control+k");
            await page.GetByRole(AriaRole.Dialog).Locator("input").FillAsync("coffee");
            await page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = "Where is my" }).First.Seen();
            // What was found takes the place of the recent ones, and the keyboard's place in the list goes with it a moment later.
            await page.GetByRole(AriaRole.Dialog).GetByText("Conversations", new() { Exact = true }).Seen();
            await page.WaitForFunctionAsync("""
                () => {
                  const at = document.querySelector('[role=dialog] input').getAttribute('aria-activedescendant')
                  if (at && !document.getElementById(at)) window.soundSince = undefined
                  else window.soundSince ??= performance.now()
                  return performance.now() - window.soundSince > 800
                }
                """);
        });

        Assert.Equal("", string.Join('\n', findings));
    }

    [Journeys]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(1024, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_in_what_opens_over_settings(int width, ColorScheme scheme)
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await using var window = await browser.Open(shop.App, shop.Cleo, width, scheme);
        var page = await Still(window, "/settings/team");

        await Look(page, "you", () => page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^You: ") }).ClickAsync());
        await Look(page, "role", () => page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Role of Ben Ash") }).ClickAsync());
        await Look(page, "actions", () => page.Button("Actions for Ben Ash").ClickAsync());
        await Look(page, "remove", async () =>
        {
            await page.Button("Actions for Ben Ash").ClickAsync();
            await page.GetByRole(AriaRole.Menuitem, new() { Name = "Remove from the team" }).ClickAsync();
            await page.GetByRole(AriaRole.Dialog).Seen();
        });
        await Look(page, "add", () => page.Button("Add someone").ClickAsync());
        await Look(page, "link", async () =>
        {
            await page.Button("Add someone").ClickAsync();
            await page.Field("Name").FillAsync("Lena Graf");
            await page.Field("Email").FillAsync($"lena-{width}@hagen.example");
            await page.Keyboard.PressAsync("Enter");
            await page.GetByRole(AriaRole.Dialog).GetByText("/invitations/").Or(page.Locator("[role=dialog] input[readonly]")).First.Seen();
        });
        await page.GotoAsync("/settings/tokens");
        await Look(page, "token", () => page.Button("Make a token").ClickAsync());

        Assert.Equal("", string.Join('\n', findings));
    }

    /// <summary>A page without motion: colours are measured as they stay.</summary>
    private static async Task<IPage> Still(IBrowserContext window, string path)
    {
        var page = await window.NewPageAsync();
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(path);
        return page;
    }

    private static ILocator Opened(IPage page) => page.Locator("[role=dialog], [role=menu], [role=listbox]");

    private async Task Look(IPage page, string what, Func<Task> open)
    {
        await Open(page, what, open);
        await page.Keyboard.PressAsync("Escape");
        await Opened(page).Count(0);
    }

    private async Task Open(IPage page, string what, Func<Task> open)
    {
        await open();
        await Opened(page).First.Seen();
        findings.AddRange(await page.Findings(what));
    }
}
