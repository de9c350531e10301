using Microsoft.Playwright;
using Regulars.Testing;

namespace Regulars.BrowserTests;

[Collection(Browser.Name)]
public sealed class PhoneTests(Browser browser)
{
    [Journey]
    public async Task Neither_the_log_nor_a_toast_lies_under_or_over_the_composer()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        var id = await shop.Begin("Where is my coffee?", string.Join('\n', Enumerable.Range(1, 80).Select(line => $"Line {line} of a long story.\n")));
        await using var window = await browser.Open(shop.App, shop.Ben, width: 390);
        var page = await window.Show($"/inbox/all/{id}");
        await page.GetByText("Add Cc").Seen();
        await page.Log().GetByText("Line 80 of a long story.").Seen();

        await page.GetByText("Note", new() { Exact = true }).ClickAsync();
        await page.Editor().PressSequentiallyAsync("The parcel is in Malmö.");
        await page.Button("Add note").ClickAsync();
        await page.Log().GetByText("The parcel is in Malmö.").Seen();

        var composer = await page.Locator(".composer").BoundingBoxAsync();
        var note = await page.Log().GetByRole(AriaRole.Article).Last.BoundingBoxAsync();
        var toast = await page.Locator(".toast").BoundingBoxAsync();
        Assert.True(note!.Y + note.Height <= composer!.Y, $"The log ends at {note.Y + note.Height}, under the composer at {composer.Y}.");
        Assert.True(toast!.Y + toast.Height <= composer.Y, $"The toast ends at {toast.Y + toast.Height}, over the composer at {composer.Y}.");
    }

    [Journey]
    public async Task The_current_page_of_the_settings_is_in_sight()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await using var window = await browser.Open(shop.App, shop.Cleo, width: 390);

        var page = await window.Show("/settings/team");

        await Assertions.Expect(page.Locator(".settings-strip [aria-current]")).ToBeInViewportAsync(new() { Ratio = 1 });
    }
}
