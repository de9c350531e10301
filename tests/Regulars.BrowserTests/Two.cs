using Microsoft.Playwright;

namespace Regulars.BrowserTests;

/// <summary>Two people at two machines, looking at the same conversation.</summary>
internal sealed class Two : IAsyncDisposable
{
    private readonly IBrowserContext[] windows;

    private Two(IBrowserContext[] windows, IPage[] pages) => (this.windows, Ben, Cleo) = (windows, pages[0], pages[1]);

    public IPage Ben { get; }

    public IPage Cleo { get; }

    public IReadOnlyList<IPage> Both => [Ben, Cleo];

    public static async Task<Two> LookAt(Browser browser, Shop shop, string conversation)
    {
        var windows = await Task.WhenAll(browser.Open(shop.App, shop.Ben), browser.Open(shop.App, shop.Cleo));
        var pages = await Task.WhenAll(windows.Select(window => window.Show($"/inbox/all/{conversation}")));
        foreach (var page in pages)
            await page.Log().GetByText("It was due on Monday.").Seen();
        return new Two(windows, pages);
    }

    /// <summary>Holds each one's request until both have asked, so that neither could know of the other's.</summary>
    public Task SendTogether(string path) => SendTogether(Both, path);

    /// <summary>As above, for any two pages.</summary>
    public static async Task SendTogether(IReadOnlyList<IPage> pages, string path)
    {
        var (asked, bothAsked) = (0, new TaskCompletionSource());
        foreach (var page in pages)
        {
            await page.RouteAsync(path, async route =>
            {
                if (Interlocked.Increment(ref asked) == 2)
                    bothAsked.SetResult();
                await bothAsked.Task.WaitAsync(TimeSpan.FromSeconds(10));
                await route.ContinueAsync();
            });
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in windows)
            await window.DisposeAsync();
    }
}
