using Microsoft.Playwright;
using Regulars.Testing;

namespace Regulars.BrowserTests;

/// <summary>Nothing is wrong with any page, at any width, in any theme.</summary>
[Collection(Browser.Pages)]
public sealed class AccessibilityTests(Browser browser)
{
    private static readonly Dictionary<string, string> SignedIn = new()
    {
        ["/start"] = "Connect outgoing email",
        ["/settings/profile"] = "Your profile",
        ["/settings/workspace"] = "Workspace",
        ["/settings/accounts"] = "Mail is not fetched.",
        ["/settings/stores"] = "No store yet",
        ["/customers"] = "Find by name or address",
        ["/customers/019aa000-0000-7000-8000-00000000dead"] = "There is no such customer",
        ["/approvals"] = "Nothing waits for an answer",
        ["/approvals/019aa000-0000-7000-8000-00000000dead"] = "There is no such request for you",
        ["/settings/limits"] = "No limits yet",
        ["/settings/hours"] = "Every hour counts",
        ["/settings/teams"] = "No teams yet",
        ["/coverage"] = "Waits longest",
        ["/settings/doubts"] = "Nothing is in doubt",
        ["/settings/brands"] = "The mailbox that was written to",
        ["/settings/sending"] = "Make a key",
        ["/settings/suppressions"] = "The list is empty",
        ["/settings/team"] = "Ben Ash",
        ["/settings/tags"] = "No tags yet",
        ["/settings/macros"] = "No macros yet",
        ["/settings/public-address"] = "Public address",
        ["/settings/tokens"] = "tokens",
        ["/settings/audit"] = "Audit",
        ["/settings/parked"] = "Nothing is parked",
        ["/settings/quarantine"] = "Every mail could be read",
        ["/settings/senders"] = "No sender is remembered",
        ["/inbox/spam"] = "No spam here",
        ["/inbox/mentions"] = "Nobody has mentioned you",
        ["/scheduled"] = "Nothing is scheduled",
        ["/inbox/snoozed"] = "Nothing is snoozed",
        ["/settings/nothing"] = "There is nothing at this address",
        ["/nowhere"] = "There is nothing at this address",
    };

    [Journeys]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(1024, ColorScheme.Light)]
    [InlineData(1024, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Axe_finds_nothing(int width, ColorScheme scheme)
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        var id = await shop.Begin("Where is my coffee?");
        await using var stranger = await browser.Open(shop.App, null, width, scheme);
        await using var window = await browser.Open(shop.App, shop.Cleo, width, scheme);
        var findings = new List<string>();

        findings.AddRange(await Findings(stranger, "/sign-in", "Sign in"));
        findings.AddRange(await Findings(stranger, "/reset", "Set a new password"));
        findings.AddRange(await Findings(stranger, "/reset/no-such-token", "This link no longer works"));
        findings.AddRange(await Findings(stranger, "/invitations/no-such-token", "no longer works"));
        findings.AddRange(await Findings(stranger, "/docs/api", "Conversations"));
        findings.AddRange(await Findings(window, $"/inbox/all/{id}", "It was due on Monday."));
        foreach (var (path, text) in SignedIn)
            findings.AddRange(await Findings(window, path, text));

        Assert.Equal("", string.Join('\n', findings));
    }

    [Journeys]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(1024, ColorScheme.Light)]
    [InlineData(1024, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_first_run(int width, ColorScheme scheme)
    {
        await using var app = await browser.Start(Engine.Sqlite);
        await using var window = await browser.Open(app, null, width, scheme);

        Assert.Equal("", string.Join('\n', await Findings(window, "/setup", "bin/run printed it in the terminal.")));
    }

    private static async Task<IEnumerable<string>> Findings(IBrowserContext window, string path, string text)
    {
        var page = await window.Show(path);
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First.Seen();
        await page.GetByText(text).Locator("visible=true").First.Seen();
        var findings = await page.Findings(path);
        await page.CloseAsync();
        return findings;
    }
}
