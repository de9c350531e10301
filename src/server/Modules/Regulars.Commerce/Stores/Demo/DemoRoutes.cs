using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using Regulars.Commerce.Events;
using Regulars.Contracts;
using Regulars.Contracts.Workspaces;
using Regulars.Platform;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Startup;
using Regulars.Platform.Workspaces;

namespace Regulars.Commerce.Stores.Demo;

/// <summary>The demo shop's own API: on the internal listener, by the shop's key.</summary>
internal static class DemoRoutes
{
    public const string Prefix = $"{Listeners.InternalPrefix}/demo-shops";

    private const int SliceSize = 100;

    public sealed record Count(int Orders);

    public sealed record Subscription(string Path);

    public sealed record Wanted(string Address, string Secret);

    private sealed record Cursor(Instant ChangedAt, string Id);

    public static void Map(WebApplication app)
    {
        var shops = app.MapGroup(Prefix + "/{workspace}/{shop}").ExcludeFromDescription();
        shops.AddEndpointFilter(Admit);
        shops.MapGet("/", async (Guid shop, RegularsDb db, CancellationToken ct) =>
            TypedResults.Json(await db.Set<DemoShop>().Where(known => known.Id == shop).Select(known => new StoreIdentity(known.Name, known.Currency)).SingleAsync(ct), Json.Stored)).IsPublic();
        shops.MapGet("/orders/count", async (Guid shop, RegularsDb db, CancellationToken ct) =>
            TypedResults.Json(new Count(await Of(db, shop, DemoKind.Order).CountAsync(ct)), Json.Stored)).IsPublic();
        shops.MapGet("/orders/{id}", Order).IsPublic();
        shops.MapPost("/acts", DemoCounter.Do).IsPublic();
        shops.MapGet("/subscription", ReadSubscription).IsPublic();
        shops.MapPost("/subscription", Subscribe).IsPublic();
        shops.MapGet("/made/{key}", (Guid shop, string key, RegularsDb db, CancellationToken ct) => Noted(Of(db, shop, DemoKind.Made), $"\"key\":\"{key}\"", ct)).IsPublic();
        shops.MapGet("/replacements/{key}", (Guid shop, string key, RegularsDb db, CancellationToken ct) => Noted(Of(db, shop, DemoKind.Order), $"[{key}]", ct)).IsPublic();
        foreach (var (path, kind) in new[] { ("/orders", DemoKind.Order), ("/customers", DemoKind.Customer), ("/products", DemoKind.Product) })
        {
            shops.MapGet(path, (Guid shop, string? since, string? after, RegularsDb db, CancellationToken ct) => Slice(db, Of(db, shop, kind), since, after, ct))
                .IsPublic();
        }
    }

    /// <summary>Enters the shop's workspace when the key is the shop's.</summary>
    private static async ValueTask<object?> Admit(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (http, services) = (context.HttpContext, context.HttpContext.RequestServices);
        if (!WorkspaceId.TryParse(http.GetRouteValue("workspace") as string, null, out var workspace) || !Guid.TryParse(http.GetRouteValue("shop") as string, out var id))
            return TypedResults.NotFound();
        ((WorkspaceScope)services.GetService(typeof(WorkspaceScope))!).Enter(workspace, Actor.System);
        var db = (RegularsDb)services.GetService(typeof(RegularsDb))!;
        var shop = await db.Set<DemoShop>().AsNoTracking().SingleOrDefaultAsync(shop => shop.Id == id, http.RequestAborted);
        var key = http.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
        return shop is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(shop.KeyHash), Encoding.ASCII.GetBytes(Tokens.Hash(key)))
            ? await next(context)
            : TypedResults.Unauthorized();
    }

    private static async Task<IResult> ReadSubscription(Guid shop, RegularsDb db, CancellationToken ct) =>
        await db.Set<DemoShop>().Where(known => known.Id == shop).Select(known => known.HookPath).SingleAsync(ct) is { } path
            ? TypedResults.Json(new Subscription(path), Json.Stored)
            : TypedResults.NotFound();

    /// <summary>Of the address the path alone counts: the shop is on this machine, and tells no other.</summary>
    private static async Task<IResult> Subscribe(Guid shop, HttpContext http, Transactions transactions, WorkspaceScope scope, Secrets secrets, CancellationToken ct)
    {
        var wanted = await JsonSerializer.DeserializeAsync<Wanted>(http.Request.Body, Json.Stored, ct);
        if (!Uri.TryCreate(wanted?.Address, UriKind.Absolute, out var address) || !address.AbsolutePath.StartsWith(TakeEvent.Prefix, StringComparison.Ordinal))
            return TypedResults.BadRequest();
        await transactions.Run(
            fresh => fresh.EnterLike(scope),
            async services =>
            {
                var known = await services.GetRequiredService<RegularsDb>().Set<DemoShop>().SingleAsync(known => known.Id == shop, ct);
                known.SendEventsTo(address.AbsolutePath, secrets.Protect(wanted!.Secret));
            },
            ct);
        return TypedResults.Json(new Subscription(address.AbsolutePath), Json.Stored);
    }

    private static Task<Results<ContentHttpResult, NotFound>> Order(Guid shop, string id, RegularsDb db, CancellationToken ct) =>
        First(Of(db, shop, DemoKind.Order).Where(record => record.Id == id), ct);

    private static Task<Results<ContentHttpResult, NotFound>> Noted(IQueryable<DemoRecord> records, string mark, CancellationToken ct) =>
        First(records.Where(record => record.Content.Contains(mark)).OrderBy(record => record.Id), ct);

    private static async Task<Results<ContentHttpResult, NotFound>> First(IQueryable<DemoRecord> records, CancellationToken ct) =>
        await records.Select(record => record.Content).FirstOrDefaultAsync(ct) is { } content ? TypedResults.Content(content, "application/json") : TypedResults.NotFound();

    /// <summary>Oldest change first; what changed at the same moment by id.</summary>
    private static async Task<ContentHttpResult> Slice(RegularsDb db, IQueryable<DemoRecord> records, string? since, string? after, CancellationToken ct)
    {
        if (InstantPattern.ExtendedIso.Parse(since ?? "").TryGetValue(default, out var from))
            records = records.Where(record => record.ChangedAt >= from);
        if (Paging.TryRead<Cursor>(after, out var last) && last is not null)
            records = After(records, last);
        var rows = await records.OrderBy(record => record.ChangedAt).ThenBy(record => record.Id).Take(SliceSize).ToListAsync(ct);
        var next = rows.Count < SliceSize ? null : Paging.Write(new Cursor(rows[^1].ChangedAt, rows[^1].Id));
        return TypedResults.Content($$"""{"rows":[{{string.Join(',', rows.Select(row => row.Content))}}],"next":{{JsonSerializer.Serialize(next)}}}""", "application/json");
    }

    private static IQueryable<DemoRecord> Of(RegularsDb db, Guid shop, DemoKind kind) =>
        db.Set<DemoRecord>().AsNoTracking().Where(record => record.ShopId == shop && record.Kind == kind);

#pragma warning disable CA1309 // Runs as SQL, in the order of the engine
    private static IQueryable<DemoRecord> After(IQueryable<DemoRecord> records, Cursor last) =>
        records.Where(record => record.ChangedAt > last.ChangedAt || (record.ChangedAt == last.ChangedAt && string.Compare(record.Id, last.Id) > 0));
#pragma warning restore CA1309
}
