using System.Net.Http.Json;
using Microsoft.Playwright;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.BrowserTests;

/// <summary>Words that are needed again are written down once, used by keys, and do what they say when they are sent.</summary>
[Collection(Browser.Name)]
public sealed class MacrosTests(Browser browser)
{
    [Journey]
    public async Task Written_once_used_by_keys_and_done_with_the_answer()
    {
        await using var sink = new SmtpSink();
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await shop.SendThrough(sink.Port);
        var id = await shop.Begin("Where is my coffee?");
        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show("/settings/macros");
        await page.Button("Add a macro").ClickAsync();
        await page.Field("Name").FillAsync("On its way");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Words", Exact = true }).ClickAsync();
        await page.Keyboard.TypeAsync("Hi {{customer.first_name|there}}, it is on its way.");
        await page.Button("Priority").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Priority: High" }).ClickAsync();
        await page.Button("Resolve").ClickAsync();
        await page.Button("Save").ClickAsync();
        await page.Said("Saved On its way");

        await page.GotoAsync($"/inbox/all/{id}");
        await page.IsOpen(id, "Where is my coffee?");
        await page.Editor().Seen();
        await page.Press("m");
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("way");
        await page.GetByRole(AriaRole.Region, new() { Name = "How it reads here" }).GetByText("Hi Anna, it is on its way.").Seen();
        await page.Press("Enter");
        await Assertions.Expect(page.Editor()).ToHaveTextAsync("Hi Anna, it is on its way.");
        await page.GetByText("Priority: High").Seen();
        await page.ReloadAsync();
        await Assertions.Expect(page.Editor()).ToHaveTextAsync("Hi Anna, it is on its way.");
        await page.Button("Leave out: Resolve").ClickAsync();
        await page.SendOnly();

        await sink.Receive(mail => mail.To.Contains(Shop.Shopper));
        await Hands.Until("high", async () => (await shop.Conversation(id)).Text("priority"));
        Assert.Equal("waiting", (await shop.Conversation(id)).Text("status"));
        var own = (await shop.Workspace.With(shop.Ben.Secret).GetAsync("macros").Gives(200)).GetProperty("items")[0];
        Assert.Equal(1, own.GetProperty("uses").GetInt32());
    }

    [Journey]
    public async Task A_script_is_gone_through_step_by_step_with_own_words_between()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        var id = await shop.Begin("Where is my coffee?");
        object Step(string title, string html) => new { title, guidance = "Look at the parcel first.", html };
        await shop.Workspace.With(shop.Cleo.Secret).PostAsJsonAsync("macros", new
        {
            name = "Lost",
            folder = "",
            isShared = true,
            steps = new[] { Step("Greet", "<p>Good day.</p>"), Step("Put it right", "<p>A new one leaves today.</p>") },
            attachments = Array.Empty<string>(),
            actions = Array.Empty<object>(),
        }).Gives(201);
        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show($"/inbox/all/{id}");
        await page.Editor().ClickAsync();
        await page.Press("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("lost");
        await page.GetByText("1. Greet").Seen();
        await page.Press("Enter");

        await page.GetByText("Lost, step 1 of 2").Seen();
        await page.Button("Insert").ClickAsync();
        await page.GetByText("Lost, step 2 of 2").Seen();
        await Assertions.Expect(page.Editor()).ToHaveTextAsync("Good day.");
        await page.Keyboard.TypeAsync(" I am sorry.");
        await page.Button("Insert").ClickAsync();
        await page.GetByText("Lost, step 2 of 2").Gone();

        await page.Editor().GetByText("Good day. I am sorry.").Seen();
        await page.Editor().GetByText("A new one leaves today.").Seen();
    }
}
