using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Commerce;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Commerce.Events;

/// <summary>Makes, turns and forgets the secrets that stores sign their events with.</summary>
internal sealed class HookSecrets(RegularsDb db, UnitOfWork unit, Secrets secrets, IClock clock)
{
    private const string Prefix = "hook_";

    public Task<StoreHook?> Find(StoreId store, CancellationToken ct) => db.StoreHooks.SingleOrDefaultAsync(hook => hook.StoreId == store, ct);

    public (StoreHook Hook, string Secret) Make(StoreId store)
    {
        var hook = new StoreHook(store);
        db.Add(hook);
        db.OpenDoor(StoreHook.Door, store.ToString(), store.Value);
        return (hook, Turn(hook));
    }

    /// <summary>The new secret, in clear.</summary>
    public string Turn(StoreHook hook)
    {
        var secret = Tokens.New(Prefix);
        hook.Turn(secrets.Protect(secret), clock.GetCurrentInstant());
        return secret;
    }

    public async Task Forget(StoreId store, CancellationToken ct)
    {
        await unit.BeginWriting(ct);
        await db.ShutDoors(StoreHook.Door, store.Value, ct);
        await db.StoreHooks.Where(hook => hook.StoreId == store).ExecuteDeleteAsync(ct);
        await db.StoreDeliveries.Where(delivery => delivery.StoreId == store).ExecuteDeleteAsync(ct);
    }
}
