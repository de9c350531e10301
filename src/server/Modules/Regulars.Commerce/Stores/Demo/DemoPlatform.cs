using Regulars.Platform.Startup;

namespace Regulars.Commerce.Stores.Demo;

/// <summary>
/// The built-in shop. It is spoken to over HTTP on this machine as any other, so that what can go wrong on the way goes wrong here too.
/// </summary>
internal sealed class DemoPlatform(IHttpClientFactory clients, Listeners listeners) : IStorePlatform
{
    /// <summary>Of addresses of demo shops: <c>demo://workspace/shop</c>. The port changes with each start.</summary>
    public const string Scheme = "demo";

    public const string PlatformName = "demo";

    public string Name => PlatformName;

    public bool HasAddress => false;

    public IReadOnlyDictionary<StoreAbility, string> Cannot { get; } = new Dictionary<StoreAbility, string>();

    public StoreEvents Events => DemoEvents.Spoken;

    public IStore Open(StoreAccess access) =>
        new DemoStore(new StoreHttp(clients, new Uri(listeners.Internal, $"{DemoRoutes.Prefix}/{access.Address.Host}{access.Address.AbsolutePath}/"), $"Bearer {access.Key}"));
}
