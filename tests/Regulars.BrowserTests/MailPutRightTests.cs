using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Regulars.Testing;

namespace Regulars.BrowserTests;

/// <summary>Mail that was taken for something else, or stands in the wrong place, is put right by hand, and back again.</summary>
[Collection(Browser.Name)]
public sealed class MailPutRightTests(Browser browser)
{
    private const string Subject = "Where is my coffee?";
    private const string Spam = "This conversation is in Spam.";

    [Journey]
    public async Task A_mail_is_spam_and_then_is_not()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        var id = await shop.Begin(Subject);
        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show($"/inbox/unassigned/{id}");

        await Choose(page, "This is spam");
        await page.Said("Marked as spam");
        await page.GetByText(Spam).Seen();
        await page.Row(Subject).Count(0);

        await page.Button("Undo").ClickAsync();
        await page.GetByText(Spam).Gone();
        await page.Row(Subject).Seen();
        await page.Log().GetByText("changed the kind of a mail").Count(2);
    }

    [Journey]
    public async Task Spam_lies_apart_and_is_taken_out_with_its_sender_remembered()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await shop.Send(Subject, "It was due on Monday.", "X-Spam-Flag: YES\n");
        await shop.Workspace.Settled();
        await using var window = await browser.Open(shop.App, shop.Cleo);
        var page = await window.Show("/inbox/spam");

        await page.Row(Subject).ClickAsync();
        await page.Log().GetByText("Spam", new() { Exact = true }).Seen();
        await Choose(page, "Change kind…");
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("^From a person") }).CheckAsync();
        await page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Button("Change kind").ClickAsync();

        await page.GetByText(Spam).Gone();
        await page.Row(Subject).Count(0);
        await page.GotoAsync("/settings/senders");
        await page.Button($"Forget {Shop.Shopper}").ClickAsync();
        await page.GetByText("No sender is remembered").Seen();
        await page.Button("Undo").ClickAsync();
        await page.Button($"Forget {Shop.Shopper}").Seen();
    }

    [Journey]
    public async Task A_message_is_split_off_and_comes_back_to_its_place()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        var id = await shop.Begin(Subject);
        await Answer(shop, id, "And the grinder is broken.");
        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show($"/inbox/unassigned/{id}");
        var split = page.Log().GetByText("And the grinder is broken.");
        await split.Seen();

        await Choose(page, "Split off into a new conversation");
        await page.Locator(".toast").GetByText("Split off into #").Seen();
        await split.Gone();
        await page.Log().GetByText("moved a message from here to").Seen();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Linked conversations" }).GetByRole(AriaRole.Link).Seen();

        await page.Button("Undo").ClickAsync();
        await split.Seen();
        await page.Log().GetByText("moved a message from here to").Gone();
    }

    [Journey]
    public async Task A_mail_that_stands_alone_joins_the_conversation_it_belongs_to()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        var first = await shop.Begin(Subject);
        await shop.Send($"Re: {Subject}", "Still nothing.");
        await shop.Workspace.Settled();
        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show("/inbox/unassigned");

        await page.Row($"Re: {Subject}").ClickAsync();
        await page.Button("Join").ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/{first}$"));
        await page.Log().GetByText("Still nothing.").Seen();
        await page.Log().GetByText("moved a message here from").Seen();
    }

    [Journey]
    public async Task What_could_not_be_read_is_found_and_tried_again()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        var filler = string.Concat(Enumerable.Repeat($" {new string('x', 900)}\n", 1300));
        await shop.Send(Subject, "It was due on Monday.", $"X-Filler:{filler}");
        await shop.Workspace.Settled();
        await using var window = await browser.Open(shop.App, shop.Cleo);
        var page = await window.Show("/settings");

        await page.GetByRole(AriaRole.Link, new() { Name = "Quarantine 1" }).ClickAsync();
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Its headers are larger than any real mail has." });
        await row.GetByRole(AriaRole.Cell, new() { Name = "1", Exact = true }).Seen();
        await page.Button($"Try again: mail from {Shop.Shopper}").ClickAsync();
        await page.Said("It is read again");
        await shop.Workspace.Settled();

        await page.ReloadAsync();
        await row.GetByRole(AriaRole.Cell, new() { Name = "2", Exact = true }).Seen();
        await row.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Conversation #") }).ClickAsync();
        await page.Log().GetByRole(AriaRole.Article).Seen();
    }

    /// <summary>From the menu of the newest mail.</summary>
    private static async Task Choose(IPage page, string item)
    {
        await page.Button("Actions for the email from Anna Berg").Last.ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = item }).ClickAsync();
    }

    private static async Task Answer(Shop shop, string id, string text)
    {
        var first = (await shop.Items($"conversations/{id}/messages"))[0].GetProperty("email").Text("messageId").Trim('<', '>');
        await shop.Send($"Re: {Subject}", text, $"In-Reply-To: <{first}>\n");
        await shop.Workspace.Settled();
    }
}
