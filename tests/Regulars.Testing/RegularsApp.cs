using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Regulars.Host;
using Regulars.Platform;
using Regulars.Platform.Startup;
using Regulars.Testing.Storage;

namespace Regulars.Testing;

/// <summary>The real host in this process, on free ports of loopback.</summary>
public sealed class RegularsApp : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TestStorage? owned;
    private readonly NoServerErrors handler;

    private RegularsApp(WebApplication app, TestStorage storage, TestStorage? owned, KeptLog log)
    {
        (this.app, Storage, this.owned, Log) = (app, storage, owned, log);
        handler = new NoServerErrors(log, new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
    }

    public TestStorage Storage { get; }

    public Engine Engine => Storage.Engine;

    public IServiceProvider Services => app.Services;

    /// <summary>What the host complained of.</summary>
    public KeptLog Log { get; }

    public Uri Address => app.Services.GetRequiredService<Listeners>().Public;

    /// <summary>Where the mailroom reaches the host.</summary>
    public Uri InternalAddress => app.Services.GetRequiredService<Listeners>().Internal;

    /// <summary>Starts a host on a storage of its own, which ends with it.</summary>
    public static async Task<RegularsApp> Start(Engine engine, Action<WebApplicationBuilder>? adjust = null, params string[] arguments)
    {
        var storage = await TestStorage.Create(engine);
        return await Start(storage, storage, adjust, arguments);
    }

    /// <summary>Starts a host on a storage that outlives it.</summary>
    public static Task<RegularsApp> Start(TestStorage storage, Action<WebApplicationBuilder>? adjust = null, params string[] arguments) =>
        Start(storage, null, adjust, arguments);

    /// <summary>Waits until nothing of any workspace is left to do.</summary>
    public Task Settled() => Settling.Wait(this, only: null);

    public async Task<TestWorkspace> NewWorkspace() => await TestWorkspace.Open(this);

    /// <summary>A client that nobody has signed in to.</summary>
    public HttpClient Anonymous() => new(handler, disposeHandler: false) { BaseAddress = new Uri(Address, "/api/v1/") };

    public async ValueTask DisposeAsync()
    {
        handler.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        if (owned is not null)
            await owned.DisposeAsync();
    }

    private static async Task<RegularsApp> Start(TestStorage storage, TestStorage? owned, Action<WebApplicationBuilder>? adjust, string[] arguments)
    {
        var log = new KeptLog();
        var app = Program.Build(Arguments(storage, arguments), builder =>
        {
            builder.Logging.ClearProviders().AddProvider(log);
            adjust?.Invoke(builder);
        });
        foreach (var routes in app.Services.GetServices<TestRoutes>())
            routes.Map(app.MapGroup("/api/v1"));
        try
        {
            await app.PrepareAsync();
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            if (owned is not null)
                await owned.DisposeAsync();
            throw;
        }
        return new RegularsApp(app, storage, owned, log);
    }

    /// <summary>Later arguments count: a test can ask for limits, or for no mailroom.</summary>
    private static string[] Arguments(TestStorage storage, string[] more) =>
    [
        "--port=0", "--smtp-port=0", $"--data={storage.Folder}", "--Regulars:LiftRateLimitsOnLoopback=true", "--Regulars:StoreQuiet=1.2",
        .. storage.Postgres is { } postgres ? new[] { $"--postgres={postgres}" } : [],
        .. Repository.Mailroom is { } mailroom ? new[] { $"--mailroom={mailroom}" } : [],
        .. more,
    ];
}
