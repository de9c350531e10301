using NodaTime;

namespace Regulars.Commerce.Stores.Medusa;

/// <summary>Medusa 2, by its Admin API.</summary>
internal sealed class MedusaPlatform(IHttpClientFactory clients, IClock clock) : IStorePlatform
{
    public string Name => "medusa";

    public bool HasAddress => true;

    public IReadOnlyDictionary<StoreAbility, string> Cannot { get; } = new Dictionary<StoreAbility, string>
    {
        [StoreAbility.Credit] = "no_store_credit",
        [StoreAbility.Confirmation] = "no_mail",
        [StoreAbility.Restock] = "restock_by_return",
        [StoreAbility.CancelWithoutRestock] = "cancelling_restocks",
    };

    public StoreEvents Events => MedusaEvents.Spoken;

    public IStore Open(StoreAccess access) => new MedusaStore(access, MedusaSpeech.With(clients, access), clock);
}
