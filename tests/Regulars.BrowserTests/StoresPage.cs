using Microsoft.Playwright;
using Regulars.Testing.Servers;

namespace Regulars.BrowserTests;

/// <summary>The page on which stores are connected.</summary>
internal static class StoresPage
{
    /// <summary>Opens the form and says where the store is.</summary>
    /// <returns>The form, without a key.</returns>
    public static async Task<ILocator> BeginToConnect(this IPage page, Medusa medusa)
    {
        await page.Button("Connect a store").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Address of its API").FillAsync(medusa.Address.AbsoluteUri);
        return dialog;
    }

    public static async Task Try(this ILocator dialog, string key)
    {
        await dialog.GetByLabel("Secret key").FillAsync(key);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Test" }).ClickAsync();
    }

    /// <summary>Until all its orders are here.</summary>
    public static async Task Connect(this ILocator dialog, int orders)
    {
        await dialog.GetByText($"It has {orders} orders.").Seen();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Connect a store" }).ClickAsync();
        await dialog.Page.GetByText($"Orders: store {orders} / here {orders}").Seen();
    }
}
