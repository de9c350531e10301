using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Events;
using Regulars.Commerce.Intents;
using Regulars.Commerce.Syncing;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Commerce.Connecting;

/// <summary>Changes how a store is reached, connects one again, pauses it and disconnects it.</summary>
internal static class ChangeStore
{
    /// <param name="Version">Of the store that the person saw.</param>
    public sealed record Request(BrandId Brand, [property: Required] StoreForm Store, int Version);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPut("/stores/{id}", Set).Requires(Permissions.ManageStores).Writes().WithName(nameof(ChangeStore));
        api.MapPut("/stores/{id}/pause", Pause).Requires(Permissions.ManageStores).Writes().WithName("PauseStore");
        api.MapDelete("/stores/{id}/pause", Resume).Requires(Permissions.ManageStores).Writes().WithName("ResumeStore");
        api.MapDelete("/stores/{id}", Disconnect).Requires(Permissions.ManageStores).Writes().WithName("DisconnectStore");
    }

    internal static async Task<Results<NoContent, NotFound, Refused>> Set(
        StoreId id, Request request, RegularsDb db, IBrands brands, OpenStore stores, ShowEvents events, Secrets secrets, EventOutbox outbox, WakeIntents intents, AuditLog audit,
        IClock clock, CancellationToken ct)
    {
        if (await db.Stores.SingleOrDefaultAsync(store => store.Id == id, ct) is not { } store)
            return TypedResults.NotFound();
        var sync = await db.StoreSyncs.SingleAsync(sync => sync.StoreId == id, ct);
        if (store.Version != request.Version)
            return new Refused(CommonErrors.Changed(ListStores.Show(store, sync, await events.Of(store, ct))));
        if (request.Store.Check(stores.Platform(store.Platform)) is { } error)
            return new Refused(error);
        if (await brands.Find(request.Brand, ct) is null)
            return new Refused(CommerceErrors.NoSuchBrand);

        var address = stores.Platform(store.Platform)!.HasAddress ? request.Store.PlainAddress()! : store.Address;
        var key = request.Store.Key?.Trim() is { Length: > 0 } given ? secrets.Protect(given) : store.KeyFor(address);
        if (string.IsNullOrEmpty(key))
            return new Refused(CommerceErrors.StoreKeyMissing);
        if (await db.Stores.AnyAsync(other => other.Id != id && other.Address == address && other.DisconnectedAt == null, ct))
            return new Refused(CommerceErrors.StoreTaken);
        if (store.Address != address && await db.Intents.AnyAsync(intent => intent.StoreId == id && intent.EndedAt == null && intent.State != IntentState.Asked, ct))
            return new Refused(CommerceErrors.MoneyUnderWay);
        store.Reach(request.Brand, address, key);
        GoOn(sync, outbox, clock);
        await intents.Of(id, ct);
        audit.Record("store.changed", id.ToString(), new { request.Brand, store.Address, NewKey = request.Store.Key is not null });
        return TypedResults.NoContent();
    }

    internal static async Task<Results<NoContent, NotFound>> Pause(StoreId id, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await db.Stores.SingleOrDefaultAsync(store => store.Id == id, ct) is not { } store)
            return TypedResults.NotFound();
        store.Pause();
        audit.Record("store.paused", id.ToString());
        return TypedResults.NoContent();
    }

    internal static async Task<Results<NoContent, NotFound>> Resume(
        StoreId id, RegularsDb db, EventOutbox outbox, WakeIntents intents, AuditLog audit, IClock clock, CancellationToken ct)
    {
        if (await db.Stores.SingleOrDefaultAsync(store => store.Id == id, ct) is not { } store)
            return TypedResults.NotFound();
        store.Resume();
        GoOn(await db.StoreSyncs.SingleAsync(sync => sync.StoreId == id, ct), outbox, clock);
        await intents.Of(id, ct);
        audit.Record("store.resumed", id.ToString());
        return TypedResults.NoContent();
    }

    /// <param name="data">remove: what was read of it is removed too, in the background.</param>
    internal static async Task<Results<NoContent, NotFound>> Disconnect(
        StoreId id, RegularsDb db, HookSecrets hooks, EventOutbox outbox, AuditLog audit, IClock clock, CancellationToken ct,
        [AllowedValues("keep", "remove")] string data = "keep")
    {
        if (await db.Stores.SingleOrDefaultAsync(store => store.Id == id, ct) is not { } store)
            return TypedResults.NotFound();
        store.Disconnect(clock.GetCurrentInstant());
        await hooks.Forget(id, ct);
        if (data == "remove")
            outbox.Add(new StoreRemovalDue(id));
        audit.Record("store.disconnected", id.ToString(), new { data });
        return TypedResults.NoContent();
    }

    /// <summary>A round that was under way goes on where it stood, under a number of its own.</summary>
    private static void GoOn(StoreSync sync, EventOutbox outbox, IClock clock)
    {
        sync.GoOn(clock.GetCurrentInstant());
        outbox.Add(new SyncDue(sync.StoreId, sync.Round));
        if (!sync.IsImporting)
            outbox.Add(new SubscriptionDue(sync.StoreId));
    }
}
