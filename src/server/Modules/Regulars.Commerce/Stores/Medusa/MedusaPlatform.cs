namespace Regulars.Commerce.Stores.Medusa;

/// <summary>Medusa 2, by its Admin API.</summary>
internal sealed class MedusaPlatform(IHttpClientFactory clients) : IStorePlatform
{
    public string Name => "medusa";

    public bool HasAddress => true;

    public IStore Open(StoreAccess access) => new MedusaStore(access, new MedusaClient(clients, access));
}
