using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Regulars.Testing;

namespace Regulars.BrowserTests;

/// <summary>What hands on a keyboard do, and what they are shown for it.</summary>
internal static class Hands
{
    public static async Task Press(this IPage page, params string[] keys)
    {
        foreach (var key in keys)
            await page.Keyboard.PressAsync(key);
    }

    public static async Task IsOpen(this IPage page, string id, string subject)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/{id}$"));
        await page.Title(subject).Seen();
        await page.Log().GetByText("It was due on Monday.").Seen();
    }

    /// <summary>The place itself or something in it.</summary>
    public static Task HasFocus(this ILocator place) => place.Locator(":scope:focus, :focus").Count(1);

    public static Task Said(this IPage page, string text) => page.Locator(".toast").GetByText(text, new() { Exact = true }).Seen();

    public static Task<JsonElement> Conversation(this Shop shop, string id) =>
        shop.Workspace.With(shop.Ben.Secret).GetAsync($"conversations/{id}").Gives(200);

    /// <summary>The page shows what is asked for before the server has answered.</summary>
    public static async Task Until<T>(T wanted, Func<Task<T>> read)
    {
        for (var look = 0; look < 100 && !Equals(await read(), wanted); look++)
            await Task.Delay(50);
        Assert.Equal(wanted, await read());
    }
}
