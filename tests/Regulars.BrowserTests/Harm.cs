using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Regulars.BrowserTests;

/// <summary>Watches a window for what hostile mail would do: run, ask, or reach out.</summary>
internal sealed class Harm
{
    private readonly ConcurrentQueue<string> done = new();
    private readonly IBrowserContext window;

    private Harm(IBrowserContext window) => this.window = window;

    public IReadOnlyList<string> Done => [.. done];

    public static async Task<Harm> WatchFor(IBrowserContext window, Uri home)
    {
        var harm = new Harm(window);
        // A request that the page's policy stops never gets here.
        await window.RouteAsync(url => LeadsAway(home, url), async route =>
        {
            harm.done.Enqueue($"request: {route.Request.Url}");
            await route.AbortAsync();
        });
        window.Dialog += async (_, dialog) =>
        {
            harm.done.Enqueue($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        // What a mail calls when a script of its own runs.
        await window.ExposeFunctionAsync("ran", (string how) => harm.done.Enqueue($"script: {how}"));
        return harm;
    }

    /// <summary>Nothing happened, also in no frame that a mail is shown in.</summary>
    public async Task WasNotDone()
    {
        foreach (var frame in window.Pages.SelectMany(page => page.Frames))
            Assert.False(await frame.EvaluateAsync<bool>("() => 'hostileScriptRan' in window"), $"A script ran in {frame.Url}");
        Assert.Empty(done);
    }

    private static bool LeadsAway(Uri home, string url) =>
        url.StartsWith("http", StringComparison.Ordinal) && new Uri(url).Authority != home.Authority;
}
