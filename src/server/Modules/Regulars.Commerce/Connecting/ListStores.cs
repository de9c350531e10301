using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Events;
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
        EventsShown? Events,
        Instant ConnectedAt,
        int Version);

    /// <param name="Read">Rows of the part so far.</param>
    public sealed record ImportShown([property: AllowedValues("products", "customers", "orders")] string Part, int Read, Instant? Since, Instant StartedAt);

    public sealed record FailureShown([property: AllowedValues("connect", "sign-in", "read")] string Step, string Detail, Instant At);

    /// <param name="Address">Where the store posts its events.</param>
    /// <param name="File">What a person installs there, by its path; null: the store is asked for its events by itself.</param>
    /// <param name="IsSetUp">There is a secret to sign with.</param>
    /// <param name="HeardAt">Of the last event, to the minute.</param>
    /// <param name="OldSecretUntil">The secret before still holds until then.</param>
    /// <param name="MissedAt">When a sweep last found what no event told of; null as soon as one comes.</param>
    /// <param name="Missed">So many orders.</param>
    public sealed record EventsShown(string Address, string? File, bool IsSetUp, Instant? HeardAt, Instant? OldSecretUntil, Instant? MissedAt, int Missed);

    /// <param name="Events">How it tells of changes by itself: by a file that a person installs, or because it is asked to.</param>
    public sealed record PlatformShown(
        string Name, bool HasAddress, [property: AllowedValues("none", "file", "subscription")] string Events, IReadOnlyList<AbilityShown> Abilities);

    /// <param name="WhyNot">A stable code; null: it can.</param>
    public sealed record AbilityShown(string Ability, string? WhyNot);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/stores", List).Requires(Permissions.ReadStores).WithName(nameof(ListStores));
        api.MapGet("/stores/{id}", Read).Requires(Permissions.ReadStores).WithName("ReadStore");
        api.MapGet("/store-platforms", Platforms).Requires(Permissions.ReadStores).WithName("ListStorePlatforms");
    }

    internal static async Task<Ok<Page<Shown>>> List(RegularsDb db, ShowEvents events, CancellationToken ct) =>
        TypedResults.Ok(new Page<Shown>(await Find(db, db.Stores, events, ct), null));

    internal static async Task<Results<Ok<Shown>, NotFound>> Read(StoreId id, RegularsDb db, ShowEvents events, CancellationToken ct) =>
        (await Find(db, db.Stores.Where(store => store.Id == id), events, ct)).SingleOrDefault() is { } shown ? TypedResults.Ok(shown) : TypedResults.NotFound();

    internal static Ok<Page<PlatformShown>> Platforms(OpenStore stores) => TypedResults.Ok(new Page<PlatformShown>([.. stores.Platforms.Select(Show)], null));

    private static PlatformShown Show(IStorePlatform platform) => new(
        platform.Name, platform.HasAddress, platform.Events is { } events ? events.HasSubscriptions ? "subscription" : "file" : "none",
        [.. Enum.GetValues<StoreAbility>().Select(ability => Show(ability, platform))]);

    private static AbilityShown Show(StoreAbility ability, IStorePlatform platform) =>
        new(JsonNamingPolicy.KebabCaseLower.ConvertName(ability.ToString()), platform.Cannot.GetValueOrDefault(ability));

    public static Shown Show(Store store, StoreSync sync, EventsShown? events) => new(
        store.Id, store.BrandId, store.Platform, store.Address.StartsWith("http", StringComparison.Ordinal) ? store.Address : null, store.Name, store.Currency,
        StateOf(store, sync), sync.IsImporting ? new ImportShown(Word(sync.Part), sync.Read, sync.Since, sync.RoundStartedAt) : null,
        sync.OrdersThere, sync.OrdersHere, sync.ReadAt,
        sync is { FailedStep: { } step, Problem: { } problem, FailedAt: { } at } ? new FailureShown(Word(step), problem, at) : null, events, store.ConnectedAt, store.Version);

    private static async Task<IReadOnlyList<Shown>> Find(RegularsDb db, IQueryable<Store> stores, ShowEvents events, CancellationToken ct)
    {
        var rows = await stores.AsNoTracking().Join(db.StoreSyncs, store => store.Id, sync => sync.StoreId, (store, sync) => new { store, sync })
            .OrderBy(row => row.store.ConnectedAt).ToListAsync(ct);
        var hooks = await events.Of([.. rows.Select(row => row.store)], ct);
        return [.. rows.Select(row => Show(row.store, row.sync, hooks.GetValueOrDefault(row.store.Id)))];
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
