using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Events;
using Regulars.Commerce.Stores.Demo;
using Regulars.Commerce.Syncing;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Commerce.Connecting;

/// <summary>Connects a store to a brand and begins to read it.</summary>
internal static class ConnectStore
{
    private const int MostBuyers = 500;

    /// <param name="Since">What changed before stays out; null: the whole history.</param>
    /// <param name="Buyers">Of a demo store: who bought there.</param>
    public sealed record Request(
        BrandId Brand,
        [property: Required] StoreForm Store,
        DateOnly? Since = null,
        [property: MaxLength(MostBuyers)] IReadOnlyList<BuyerForm>? Buyers = null);

    /// <param name="Order">The number of their newest order; null: any.</param>
    public sealed record BuyerForm(
        [property: Required, MinLength(1), MaxLength(200)] string Name,
        [property: Required, MinLength(3), MaxLength(320)] string Email,
        [property: Range(1, 99_999_999)] int? Order = null);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/stores", Handle).Requires(Permissions.ManageStores).Writes().WithName(nameof(ConnectStore));

    internal static async Task<Results<Created<ListStores.Shown>, Refused>> Handle(
        Request request, RegularsDb db, IBrands brands, OpenStore stores, OpenDemoShop demo, ShowEvents events, Secrets secrets, EventOutbox outbox, AuditLog audit, IClock clock,
        CancellationToken ct)
    {
        var platform = stores.Platform(request.Store.Platform);
        if (request.Store.Check(platform) is { } error)
            return new Refused(error);
        if (await brands.Find(request.Brand, ct) is null)
            return new Refused(CommerceErrors.NoSuchBrand);

        var (address, key) = (request.Store.PlainAddress(), request.Store.Key?.Trim());
        if (platform!.Name == DemoPlatform.PlatformName)
        {
            var shop = demo.Open([.. (request.Buyers ?? []).Select(buyer => new DemoBuyer(buyer.Name, buyer.Email, buyer.Order))]);
            (address, key) = (shop.Address.AbsoluteUri, shop.Key);
        }
        if (string.IsNullOrEmpty(key))
            return new Refused(CommerceErrors.StoreKeyMissing);
        if (await db.Stores.AnyAsync(store => store.Address == address && store.DisconnectedAt == null, ct))
            return new Refused(CommerceErrors.StoreTaken);

        var now = clock.GetCurrentInstant();
        var store = new Store(platform.Name, now);
        store.Reach(request.Brand, address!, secrets.Protect(key));
        var sync = new StoreSync(store.Id);
        sync.Import(request.Since is { } day ? Instant.FromDateTimeUtc(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)) : null, now);
        db.AddRange(store, sync);
        outbox.Add(new SyncDue(store.Id, sync.Round));
        audit.Record("store.connected", store.Id.ToString(), new { request.Brand, store.Platform, store.Address, request.Since });
        return TypedResults.Created($"/api/v1/stores/{store.Id}", ListStores.Show(store, sync, await events.Of(store, ct)));
    }
}
