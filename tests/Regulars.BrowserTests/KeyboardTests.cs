using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.BrowserTests;

/// <summary>Hands stay on the keyboard: no journey here touches the mouse.</summary>
[Collection(Browser.Name)]
public sealed class KeyboardTests(Browser browser)
{
    [Journey]
    public async Task From_the_sign_in_to_the_answer_and_the_next_conversation()
    {
        await using var sink = new SmtpSink();
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await shop.SendThrough(sink.Port);
        var (older, newer) = (await shop.Begin("Grinder is loud"), await shop.Begin("Where is my coffee?"));
        await using var window = await browser.Open(shop.App);
        var page = await window.Show("/");

        await Assertions.Expect(page.Field("Email")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(shop.Ben.Email);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Colleague.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "All open" }).Seen();
        await page.Press("g", "a");
        await page.Row("Where is my coffee?").Seen();

        await page.Press("j");
        await page.IsOpen(newer, "Where is my coffee?");
        await page.Press("j");
        await page.IsOpen(older, "Grinder is loud");
        await page.Press("k");
        await page.IsOpen(newer, "Where is my coffee?");

        await page.Press("r");
        await Assertions.Expect(page.Editor()).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("It leaves today, Anna. j, k and e are letters here.");
        await page.Press("Control+Shift+Enter");
        await page.Log().GetByText("It leaves today, Anna.").Seen();
        Assert.Contains("j, k and e are letters here.", (await sink.Receive(mail => mail.To.Contains(Shop.Shopper))).Text, StringComparison.Ordinal);
        Assert.Equal("waiting", (await shop.Conversation(newer)).Text("status"));

        await Assertions.Expect(page.Editor()).ToHaveTextAsync("");
        await Assertions.Expect(page.Editor()).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Bye, Anna.");
        await page.Press("Control+Enter");
        await page.IsOpen(older, "Grinder is loud");
        await sink.Receive(mail => mail.Text.Contains("Bye, Anna.", StringComparison.Ordinal));
        Assert.Equal("resolved", (await shop.Conversation(newer)).Text("status"));
    }

    [Journey]
    public async Task A_note_and_what_is_resolved_taken_back_and_resolved_again()
    {
        var (shop, id, window, page) = await Opened();
        await using var closing = window;

        await page.Press("n");
        await Assertions.Expect(page.Locator(".composer--note .composer__text")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("The parcel is in Malmö.");
        await page.Press("Control+Enter");
        await page.Log().GetByText("The parcel is in Malmö.").Seen();
        Assert.Single(await shop.Items($"conversations/{id}/messages"), message => message.Text("kind") == "note");

        await page.Press("F6", "e");
        await page.Said("Resolved");
        await page.GetByText("No open conversations").Seen();
        Assert.Equal("resolved", (await shop.Conversation(id)).Text("status"));

        await page.Press("z");
        await page.Row("Where is my coffee?").Seen();
        await Hands.Until("open", async () => (await shop.Conversation(id)).Text("status"));

        await page.Press("j", "e");
        await page.Said("Resolved");
        await page.GotoAsync($"/inbox/resolved/{id}");
        await page.Button("Reopen").Seen();
        await page.Press("e");
        await page.Said("Reopened");
        Assert.Equal("open", (await shop.Conversation(id)).Text("status"));
    }

    [Journey]
    public async Task Given_to_a_colleague_and_put_off_by_typing_who_and_when()
    {
        var (shop, id, window, page) = await Opened();
        await using var closing = window;

        await page.Press("a");
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("cleo");
        await page.Press("Enter");
        await page.Said("Assigned to Cleo Dorn");
        Assert.Equal("Cleo Dorn", (await shop.Conversation(id)).GetProperty("assignee").Text("name"));

        await page.Press("s");
        await Assertions.Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Snooze until" })).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("2h");
        await page.Press("Enter");
        await page.GetByText("No open conversations").Seen();
        await Hands.Until(JsonValueKind.String, async () => (await shop.Conversation(id)).GetProperty("snoozedUntil").ValueKind);

        await page.Press("z");
        await page.Row("Where is my coffee?").Seen();
        await Hands.Until(JsonValueKind.Null, async () => (await shop.Conversation(id)).GetProperty("snoozedUntil").ValueKind);
    }

    [Journey]
    public async Task Opened_read_and_left_for_the_list_again()
    {
        var (shop, id, window, page) = await Opened();
        await using var closing = window;

        await page.Press("u");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/inbox/all$"));
        await Assertions.Expect(page.Row("Where is my coffee?")).ToBeFocusedAsync();

        await page.Press("Enter");
        await page.IsOpen(id, "Where is my coffee?");
        await Assertions.Expect(page.Title("Where is my coffee?")).ToBeFocusedAsync();
        await Hands.Until(false, async () => (await shop.Conversation(id)).GetProperty("unread").GetBoolean());

        await page.Press("g", "u");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/inbox/unassigned$"));
        await page.Press("g", "m");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/inbox/mine$"));
    }

    [Journey]
    public async Task Every_region_is_one_key_away_and_panels_fold()
    {
        var (_, _, window, page) = await Opened();
        await using var closing = window;
        var (views, customer) = (
            page.GetByRole(AriaRole.Complementary, new() { Name = "Views" }), page.GetByRole(AriaRole.Complementary, new() { Name = "Customer" }));
        var regions = new[] { page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }), views, page.Locator("[data-pane]:has([data-conversation-list])"), page.GetByRole(AriaRole.Main), customer };

        await page.Log().FocusAsync();
        await page.Press("F6");
        await customer.HasFocus();
        foreach (var region in regions)
        {
            await page.Press("F6");
            await region.HasFocus();
        }

        await page.Press("[");
        await views.Gone();
        await page.Press("[");
        await views.Seen();
        await page.Press("]");
        await customer.Gone();
        await page.Press("]");
        await customer.Seen();
    }

    [Journey]
    public async Task Found_by_the_palette_and_all_keys_told()
    {
        var (shop, id, window, page) = await Opened();
        await using var closing = window;
        await page.Press("u", "?");
        var sheet = page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" });
        await sheet.GetByText("Next in the list").Seen();
        await page.Press("Escape");
        await sheet.Gone();
        await Assertions.Expect(page.Row("Where is my coffee?")).ToBeFocusedAsync();

        foreach (var key in new[] { "Control+k", "/" })
        {
            await page.Press(key);
            await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
            await page.Keyboard.TypeAsync("monday");
            await page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = "Where is my" }).Locator("mark").Seen();
            await page.Press("Enter");
            await page.GetByRole(AriaRole.Dialog).Gone();
            await page.IsOpen(id, "Where is my coffee?");
            await page.Press("u");
        }
        await page.Press("/");
        await page.Keyboard.TypeAsync("due on monday");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Dialog).Gone();
        await page.IsOpen(id, "Where is my coffee?");
    }

    private async Task<(Shop Shop, string Conversation, IBrowserContext Window, IPage Page)> Opened()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        var id = await shop.Begin("Where is my coffee?");
        var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show("/inbox/all");
        await page.Row("Where is my coffee?").Seen();
        await page.Press("j");
        await page.IsOpen(id, "Where is my coffee?");
        await page.Editor().Seen();
        return (shop, id, window, page);
    }
}
