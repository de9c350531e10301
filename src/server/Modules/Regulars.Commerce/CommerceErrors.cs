using Regulars.Contracts;

namespace Regulars.Commerce;

/// <summary>The rules of stores and orders that a request can break.</summary>
internal static class CommerceErrors
{
    public static Error NoSuchBrand { get; } = Error.Invalid("no_such_brand", "There is no such brand.");

    public static Error NoSuchPlatform { get; } = Error.Invalid("no_such_platform", "Regulars does not know this kind of store.");

    public static Error BadStoreAddress { get; } = Error.Invalid("bad_store_address", "A store's address begins with https:// (or http://) and names a host, without a query.");

    public static Error StoreKeyMissing { get; } = Error.Invalid("store_key_missing", "The store needs its key.");

    public static Error StoreTaken { get; } = new("store_taken", "This store is connected already. Disconnect it there first, or change it.");
}
