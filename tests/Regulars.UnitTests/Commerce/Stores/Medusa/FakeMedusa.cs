using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Regulars.Commerce.Stores;
using Regulars.Commerce.Stores.Medusa;
using Regulars.Testing.Time;

namespace Regulars.UnitTests.Commerce.Stores.Medusa;

/// <summary>An HTTP server that answers as a Medusa, or whatever stands before one, does on a bad day.</summary>
internal sealed class FakeMedusa : IAsyncDisposable
{
    public const string Key = "sk_very_secret";

    public static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 23, 0);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private const int LongestAnswer = 100_000;

    private readonly WebApplication app;
    private readonly ServiceProvider services;

    private FakeMedusa(WebApplication app, ServiceProvider services) => (this.app, this.services) = (app, services);

    /// <summary>Paths with their queries, as they were asked.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public IStore Store => At(Address);

    public IStore At(Uri address) => services.GetRequiredService<IStorePlatform>().Open(new StoreAccess(address, Key));

    public static async Task<FakeMedusa> Start(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collection = new ServiceCollection();
        collection.AddStoreHttp();
        collection.AddSingleton<IStorePlatform, MedusaPlatform>();
        collection.AddSingleton<IClock>(new FakeClock(Now));
        collection.AddHttpClient(StoreHttp.Client, http => (http.Timeout, http.MaxResponseContentBufferSize) = (Patience, LongestAnswer));
        var fake = new FakeMedusa(builder.Build(), collection.BuildServiceProvider());
        fake.app.Run(async http =>
        {
            fake.Asked.Enqueue($"{http.Request.Path}{http.Request.QueryString}");
            await answer(http);
        });
        await fake.app.StartAsync();
        return fake;
    }

    /// <summary>Always the same answer.</summary>
    public static Task<FakeMedusa> Saying(int status, string text, string type = "application/json", params (string Name, string Value)[] headers) => Start(async http =>
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        foreach (var (name, value) in headers)
            http.Response.Headers[name] = value;
        await http.Response.WriteAsync(text);
    });

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await services.DisposeAsync();
    }
}
