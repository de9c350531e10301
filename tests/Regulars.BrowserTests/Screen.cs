using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Regulars.BrowserTests;

/// <summary>The desk's places, found as a person or a screen reader finds them.</summary>
internal static class Screen
{
    /// <summary>Opens a page of the desk.</summary>
    public static async Task<IPage> Show(this IBrowserContext window, string path)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    public static ILocator Row(this IPage page, string subject) =>
        page.Locator("[data-conversation-list]").GetByRole(AriaRole.Row).Filter(new() { HasText = subject });

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator Field(this IPage page, string label) => page.GetByLabel(label, new() { Exact = true });

    public static ILocator Log(this IPage page) => page.GetByRole(AriaRole.Log);

    public static ILocator Title(this IPage page, string subject) => page.GetByRole(AriaRole.Heading, new() { Name = subject, Exact = true });

    public static ILocator Editor(this IPage page) => page.Locator(".composer__text");

    public static async Task Write(this IPage page, string text)
    {
        var editor = page.GetByRole(AriaRole.Textbox, new() { Name = "Message", Exact = true });
        await editor.ClickAsync();
        await editor.PressSequentiallyAsync(text);
    }

    /// <summary>Sends and leaves the conversation as it is.</summary>
    public static async Task SendOnly(this IPage page)
    {
        await page.Button("More send options").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { NameRegex = new Regex("^Send(?! (and|later))") }).ClickAsync();
    }

    public static Task Seen(this ILocator place) => Assertions.Expect(place).ToBeVisibleAsync();

    public static Task Gone(this ILocator place) => Assertions.Expect(place).ToBeHiddenAsync();

    public static Task Count(this ILocator place, int count) => Assertions.Expect(place).ToHaveCountAsync(count);
}
