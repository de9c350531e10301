using System.Diagnostics;
using System.Net;
using Microsoft.Playwright;
using Regulars.Bench.Seeding;
using Regulars.Bench.Serving;

namespace Regulars.Bench.Measuring.Scenarios;

/// <summary>
/// From sending a note to the API until it stands in the page of a colleague's real browser. The sender's wait for the answer is in it, and the browser's
/// way of telling us, so it is rather too long than too short.
/// </summary>
internal static class ShowOthers
{
    private const int WarmUp = 50;
    private const int Times = 100;

    /// <summary>Looks through what is shown whenever the page changes.</summary>
    private const string Watch = """
        () => new MutationObserver(() => {
          if (!window.wanted || !document.querySelector('[role=log]')?.textContent.includes(window.wanted)) return
          window.shown(window.wanted)
          window.wanted = null
        }).observe(document.body, { childList: true, subtree: true, characterData: true })
        """;

    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private static string Chromium => Environment.GetEnvironmentVariable("REGULARS_CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium";

    /// <param name="shows">The node that the colleague's browser talks to; it may be another than the writer's.</param>
    public static async Task<Figure> Run(string what, DeskClient writer, RunningHost shows, int server, CancellationToken ct)
    {
        var id = $"{(await writer.Read("/api/v1/conversations?view=all&limit=1", ct))["items"]![0]!["id"]}";
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Arguments });
        var page = await SignIn(browser, shows.Address, id);
        TaskCompletionSource shown = new();
        await page.ExposeFunctionAsync("shown", (string _) => shown.TrySetResult());
        await page.EvaluateAsync(Watch);

        var (times, spent) = (new List<double>(), Spent.Begin(server));
        for (var time = 0; time < WarmUp + Times; time++)
        {
            if (time == WarmUp)
            {
                times.Clear();
                spent = Spent.Begin(server);
            }
            var text = $"Note {time} of {Stopwatch.GetTimestamp()}";
            shown = new(TaskCreationOptions.RunContinuationsAsynchronously);
            await page.EvaluateAsync("text => { window.wanted = text }", text);
            var begun = Stopwatch.GetTimestamp();
            var status = await writer.Post($"/api/v1/conversations/{id}/messages", new { kind = "note", text }, ct);
            if (status != HttpStatusCode.Created)
                throw new InvalidOperationException($"A note was answered with {(int)status}.");
            await shown.Task.WaitAsync(TimeSpan.FromSeconds(20), ct);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        return Figure.Of(what, 1, times, spent());
    }

    private static async Task<IPage> SignIn(IBrowser browser, Uri desk, string conversation)
    {
        var page = await browser.NewPageAsync(new() { BaseURL = $"{desk}", Locale = "en-US", ViewportSize = new() { Width = 1440, Height = 900 } });
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Email").FillAsync(OpenOffice.Email(1, 3));
        await page.GetByLabel("Password").FillAsync(OpenOffice.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/inbox/**");
        await page.GotoAsync($"/inbox/all/{conversation}");
        await page.Locator("[role=log] .msg, [role=log] article").First.WaitForAsync();
        return page;
    }
}
