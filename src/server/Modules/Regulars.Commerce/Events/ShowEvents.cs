using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Connecting;
using Regulars.Contracts.Commerce;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Events;

/// <summary>How stores tell of changes by themselves, as people see it.</summary>
internal sealed class ShowEvents(RegularsDb db, OpenStore platforms, PublicUrl url, IClock clock)
{
    /// <summary>Null for a kind of store that does not.</summary>
    public async Task<ListStores.EventsShown?> Of(Store store, CancellationToken ct) => (await Of([store], ct)).GetValueOrDefault(store.Id);

    public async Task<IReadOnlyDictionary<StoreId, ListStores.EventsShown>> Of(IReadOnlyList<Store> stores, CancellationToken ct)
    {
        var ids = stores.Select(store => store.Id).ToList();
        var hooks = await db.StoreHooks.AsNoTracking().Where(hook => ids.Contains(hook.StoreId)).ToDictionaryAsync(hook => hook.StoreId, ct);
        var here = await url.Read(ct);
        var shown = new Dictionary<StoreId, ListStores.EventsShown>();
        foreach (var store in stores)
        {
            if (platforms.Platform(store.Platform)?.Events is { } events)
                shown[store.Id] = Show($"{here}{TakeEvent.Prefix}/{store.Id}", events.File?.Path, hooks.GetValueOrDefault(store.Id));
        }
        return shown;
    }

    private ListStores.EventsShown Show(string address, string? file, StoreHook? hook) => new(
        address, file, hook is not null, hook?.LastEventAt, hook?.OldSecretUntil > clock.GetCurrentInstant() ? hook.OldSecretUntil : null, hook?.MissedAt, hook?.Missed ?? 0);
}
