using Microsoft.EntityFrameworkCore;
using Regulars.Commerce.Stores;
using Regulars.Contracts.Commerce;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Commerce.Connecting;

/// <summary>Opens stores of the current workspace for a call.</summary>
internal sealed class OpenStore(RegularsDb db, Secrets secrets, IEnumerable<IStorePlatform> platforms)
{
    public IStorePlatform? Platform(string name) => platforms.FirstOrDefault(platform => platform.Name == name);

    public IReadOnlyList<IStorePlatform> Platforms => [.. platforms.OrderBy(platform => platform.Name, StringComparer.Ordinal)];

    /// <exception cref="StoreException">It is not connected any more, or its key cannot be read.</exception>
    public async Task<IStore> Open(StoreId id, CancellationToken ct)
    {
        var store = await db.Stores.AsNoTracking().SingleOrDefaultAsync(store => store.Id == id && store.DisconnectedAt == null, ct)
            ?? throw new StoreException(StoreFault.Refused, StoreStep.SignIn, "The store is not connected any more.");
        return Platform(store.Platform)!.Open(new StoreAccess(new Uri(store.Address), Key(store)));
    }

    private string Key(Store store)
    {
        try
        {
            return secrets.Reveal(store.ProtectedKey);
        }
        catch (System.Security.Cryptography.CryptographicException exception)
        {
            throw new StoreException(StoreFault.Refused, StoreStep.SignIn, "The key was stored under another master key. Enter it again.", cause: exception);
        }
    }
}
