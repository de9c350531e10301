using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Connecting;

/// <summary>A shop system of a brand, and how it is reached.</summary>
internal sealed class Store : Aggregate, ITellTheFeed
{
    public Store(string platform, Instant at) => (Id, Platform, ConnectedAt) = (TypedId.New<StoreId>(), platform, at);

    private Store()
    {
    }

    public StoreId Id { get; private set; }

    public BrandId BrandId { get; private set; }

    /// <summary>Of the <see cref="Stores.IStorePlatform"/>.</summary>
    public string Platform { get; private set; } = "";

    /// <summary>Without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Encrypted; it is never shown again.</summary>
    public string ProtectedKey { get; private set; } = "";

    /// <summary>As the store calls itself.</summary>
    public string Name { get; private set; } = "";

    public string Currency { get; private set; } = "";

    public bool IsPaused { get; private set; }

    public Instant ConnectedAt { get; private set; }

    /// <summary>It is read no more; what was read stays, or is being removed.</summary>
    public Instant? DisconnectedAt { get; private set; }

    public void Know(string name, string currency) => (Name, Currency) = (name, currency);

    public void Reach(BrandId brand, string address, string protectedKey)
    {
        (BrandId, Address, ProtectedKey) = (brand, address, protectedKey);
        (IsPaused, DisconnectedAt) = (false, null);
    }

    /// <summary>The stored one goes to the stored address only: who may enter an address must not collect keys with it.</summary>
    public string? KeyFor(string address) => Address == address ? ProtectedKey : null;

    /// <summary>Its key is forgotten.</summary>
    public void Disconnect(Instant at) => (DisconnectedAt, ProtectedKey) = (at, "");

    public void Pause() => IsPaused = true;

    public void Resume() => IsPaused = false;

    public FeedNews News(bool isNew) => StoreNews.Of(Id, Version);
}

/// <summary>Tells readers of the feed that a store's state or progress is another now.</summary>
internal static class StoreNews
{
    public static FeedNews Of(StoreId store, int version = 0) => new("store.changed", store.Value, version);
}
