using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Regulars.Testing;

namespace Regulars.BrowserTests;

/// <summary>One Chromium and one host per engine for all journeys; every journey has windows and a workspace of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    public const string Name = "Browser";

    /// <summary>Those who look at one page after the other do so beside the journeys, in a Chromium and on a host of their own.</summary>
    public const string Pages = "Pages";

    /// <summary>A name of the shop's own network: browsers trust plain http on loopback only.</summary>
    public const string InTheNetwork = "desk.shop.test";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", $"--host-resolver-rules=MAP {InTheNetwork} 127.0.0.1",
    ];

    private readonly Dictionary<Engine, Lazy<Task<RegularsApp>>> apps;
    private IPlaywright playwright = null!;
    private IBrowser chromium = null!;

    public Browser() => apps = Enum.GetValues<Engine>().ToDictionary(
        engine => engine, engine => new Lazy<Task<RegularsApp>>(() => Start(engine)));

    public static string Path { get; } = Environment.GetEnvironmentVariable("REGULARS_CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium";

    /// <summary>The built desk; null when there is none.</summary>
    public static string? Desk { get; } = new[]
    {
        Environment.GetEnvironmentVariable("REGULARS_DESK"), System.IO.Path.Combine(Repository.Root, "src/desk/dist"),
    }.FirstOrDefault(Directory.Exists);

    public OpenStreams Streams { get; } = new();

    public Task<RegularsApp> On(Engine engine) => apps[engine].Value;

    /// <summary>A host of a journey's own, with the desk and nothing set up.</summary>
    public Task<RegularsApp> Start(Engine engine, params string[] arguments) =>
        RegularsApp.Start(engine, builder => builder.Services.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter>(Streams), [$"--desk={Desk}", .. arguments]);

    /// <summary>A window as of another person at another machine.</summary>
    public async Task<IBrowserContext> Open(
        RegularsApp app, Colleague? signedIn = null, int width = 1440, ColorScheme scheme = ColorScheme.Light, string? host = null, string locale = "en-US")
    {
        var address = new UriBuilder(app.Address) { Host = host ?? app.Address.Host }.Uri.ToString();
        var window = await chromium.NewContextAsync(new()
        {
            BaseURL = address,
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
            Locale = locale,
        });
        window.SetDefaultTimeout(15_000);
        // Journeys wait for mail; the time to undo has tests of its own.
        await window.AddInitScriptAsync("localStorage.getItem('regulars.preferences') ?? localStorage.setItem('regulars.preferences', '{\"undoSeconds\":0}')");
        if (signedIn is not null)
            await window.AddCookiesAsync([new() { Name = "regulars", Value = signedIn.Secret, Url = address }]);
        return window;
    }

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(15_000);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        await chromium.CloseAsync();
        playwright.Dispose();
        foreach (var started in apps.Values.Where(app => app is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
            await (await started.Value).DisposeAsync();
    }
}

[CollectionDefinition(Browser.Name)]
public sealed class BrowserCollection : ICollectionFixture<Browser>;

[CollectionDefinition(Browser.Pages)]
public sealed class PagesCollection : ICollectionFixture<Browser>;
