using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Stores;
using Regulars.Commerce.Syncing;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Commerce.Connecting;

/// <summary>The connected stores, how far each is read, and which kinds there are.</summary>
internal static class ListStores
{
    /// <param name="Address">Null for a store of our own.</param>
    /// <param name="State">importing: read for the first time; failed: see <paramref name="Failure"/>, it is tried again.</param>
    /// <param name="ReadAt">When it was last asked what changed.</param>
    public sealed record Shown(
        StoreId Id,
        BrandId Brand,
        string Platform,
        string? Address,
        string Name,
        string Currency,
        [property: AllowedValues("importing", "reading", "failed", "paused", "disconnected")] string State,
        ImportShown? Import,
        int OrdersThere,
        int OrdersHere,
        Instant? ReadAt,
        FailureShown? Failure,
        Instant ConnectedAt,
        int Version);

    /// <param name="Read">Rows of the part so far.</param>
    public sealed record ImportShown([property: AllowedValues("products", "customers", "orders")] string Part, int Read, Instant? Since, Instant StartedAt);

    public sealed record FailureShown([property: AllowedValues("connect", "sign-in", "read")] string Step, string Detail, Instant At);

    public sealed record PlatformShown(string Name, bool HasAddress);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/stores", List).Requires(Permissions.ReadStores).WithName(nameof(ListStores));
        api.MapGet("/stores/{id}", Read).Requires(Permissions.ReadStores).WithName("ReadStore");
        api.MapGet("/store-platforms", Platforms).Requires(Permissions.ReadStores).WithName("ListStorePlatforms");
    }

    internal static async Task<Ok<Page<Shown>>> List(RegularsDb db, CancellationToken ct) => TypedResults.Ok(new Page<Shown>(await Find(db, db.Stores, ct), null));

    internal static async Task<Results<Ok<Shown>, NotFound>> Read(StoreId id, RegularsDb db, CancellationToken ct) =>
        (await Find(db, db.Stores.Where(store => store.Id == id), ct)).SingleOrDefault() is { } shown ? TypedResults.Ok(shown) : TypedResults.NotFound();

    internal static Ok<Page<PlatformShown>> Platforms(OpenStore stores) =>
        TypedResults.Ok(new Page<PlatformShown>([.. stores.Platforms.Select(platform => new PlatformShown(platform.Name, platform.HasAddress))], null));

    public static Shown Show(Store store, StoreSync sync) => new(
        store.Id, store.BrandId, store.Platform, store.Address.StartsWith("http", StringComparison.Ordinal) ? store.Address : null, store.Name, store.Currency,
        StateOf(store, sync), sync.IsImporting ? new ImportShown(Word(sync.Part), sync.Read, sync.Since, sync.RoundStartedAt) : null,
        sync.OrdersThere, sync.OrdersHere, sync.ReadAt,
        sync is { FailedStep: { } step, Problem: { } problem, FailedAt: { } at } ? new FailureShown(Word(step), problem, at) : null, store.ConnectedAt, store.Version);

    private static async Task<IReadOnlyList<Shown>> Find(RegularsDb db, IQueryable<Store> stores, CancellationToken ct)
    {
        var rows = await stores.AsNoTracking().Join(db.StoreSyncs, store => store.Id, sync => sync.StoreId, (store, sync) => new { store, sync })
            .OrderBy(row => row.store.ConnectedAt).ToListAsync(ct);
        return [.. rows.Select(row => Show(row.store, row.sync))];
    }

    private static string StateOf(Store store, StoreSync sync) =>
        store.DisconnectedAt is not null ? "disconnected"
        : store.IsPaused ? "paused"
        : sync.FailedStep is not null ? "failed"
        : sync.IsImporting ? "importing"
        : "reading";

    private static string Word(StoreStep step) => step == StoreStep.SignIn ? "sign-in" : Word<StoreStep>(step);

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
