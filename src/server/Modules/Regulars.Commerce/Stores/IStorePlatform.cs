namespace Regulars.Commerce.Stores;

/// <summary>A kind of shop system, such as Medusa.</summary>
internal interface IStorePlatform
{
    /// <summary>Stable name: <c>medusa</c>.</summary>
    string Name { get; }

    /// <summary>Whether a person gives an address and a key; a platform of our own needs neither.</summary>
    bool HasAddress { get; }

    /// <summary>What it cannot do, each with a stable code of the reason, which people read in their language; all else it can.</summary>
    IReadOnlyDictionary<StoreAbility, string> Cannot { get; }

    /// <summary>How it tells of changes by itself; null: it does not, and is swept every minute.</summary>
    StoreEvents? Events { get; }

    IStore Open(StoreAccess access);
}

/// <summary>How a store is reached.</summary>
/// <param name="Address">Without a slash at its end.</param>
/// <param name="Key">In clear; never logged.</param>
internal sealed record StoreAccess(Uri Address, string Key);
