namespace Regulars.Commerce.Stores.Medusa;

/// <summary>Medusa 2, by its Admin API.</summary>
internal sealed class MedusaPlatform(IHttpClientFactory clients) : IStorePlatform
{
    public string Name => "medusa";

    public bool HasAddress => true;

    public IReadOnlyDictionary<StoreAbility, string> Cannot { get; } = Enum.GetValues<StoreAbility>().ToDictionary(ability => ability, _ => "not_yet");

    public IStore Open(StoreAccess access) => new MedusaStore(access, MedusaSpeech.With(clients, access));
}
