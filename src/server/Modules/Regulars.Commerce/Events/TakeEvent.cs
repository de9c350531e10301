using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Commerce.Connecting;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Feed;
using Regulars.Platform.Http;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Commerce.Events;

/// <summary>
/// Takes what a store tells by itself. Public: its signature says who it is. When it answers 202 the event is stored; what it is about is read from the store afterwards,
/// for a body proves who sent it and not that it is still true. Nobody who cannot sign learns more than that a place exists.
/// </summary>
internal sealed class TakeEvent(Transactions transactions, Secrets secrets, IClock clock)
{
    public const string Prefix = "/hooks/stores";
    public const int LargestBody = 1024 * 1024;

    public static void Map(WebApplication app) => app.MapPost(Prefix + "/{store}", Handle).IsPublic().ExcludeFromDescription().WithName(nameof(TakeEvent));

    internal static async Task<IResult> Handle(
        string store, HttpContext http, RegularsDb db, WorkspaceScope scope, OpenStore stores, RateLimits limits, TakeEvent take, CancellationToken ct)
    {
        if (!await limits.Admit(http))
            return TypedResults.Empty;
        if (!StoreId.TryParse(store, null, out var id) || await db.FindDoor(StoreHook.Door, id.ToString(), ct) is not { } door)
            return TypedResults.NotFound();
        scope.Enter(door.Workspace, Actor.System);
        var known = await db.Stores.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id && known.DisconnectedAt == null, ct);
        var hook = await db.StoreHooks.AsNoTracking().SingleOrDefaultAsync(hook => hook.StoreId == id, ct);
        if (known is null || hook is null || stores.Platform(known.Platform)?.Events is not { } events)
            return TypedResults.NotFound();
        if (http.Request.Headers[events.SignatureHeader].ToString() is not { Length: > 0 } signature)
            return TypedResults.Unauthorized();
        var body = await Read(http, ct);
        if (!take.IsSigned(hook, body, signature))
            return TypedResults.Unauthorized();
        // What changes meanwhile is read as soon as the store goes on.
        if (!known.IsPaused)
            await take.Keep(door.Workspace, id, IdOf(http.Request.Headers, events.IdHeader, body), events.Read(body, http.Request.Headers), ct);
        return TypedResults.Accepted((string?)null);
    }

    private bool IsSigned(StoreHook hook, byte[] body, string signature)
    {
        var isSigned = false;
        foreach (var secret in hook.SecretsAt(clock.GetCurrentInstant()))
            isSigned |= Reveal(secret) is { } clear && HookSignature.IsOf(body, clear, signature);
        return isSigned;
    }

    private string? Reveal(string secret)
    {
        try
        {
            return secrets.Reveal(secret);
        }
        catch (CryptographicException)
        {
            // Stored under another master key.
            return null;
        }
    }

    /// <summary>Two that come at one moment meet at the key: the second finds the first.</summary>
    private Task Keep(WorkspaceId workspace, StoreId store, string id, StoreEvent told, CancellationToken ct) => transactions.Run(
        scope => scope.Enter(workspace, Actor.System),
        async services =>
        {
            var db = services.GetRequiredService<RegularsDb>();
            if (await db.StoreDeliveries.AnyAsync(known => known.StoreId == store && known.Id == id, ct)
                || await db.StoreHooks.SingleOrDefaultAsync(hook => hook.StoreId == store, ct) is not { } hook)
                return;
            var now = clock.GetCurrentInstant();
            db.Add(new StoreDelivery(store, id, told.Topic, told.Order, now));
            if (hook.Hear(now))
                services.GetRequiredService<FeedWriter>().Tell(StoreNews.Of(store));
            services.GetRequiredService<EventOutbox>().Add(new StoreEventDue(store, id, told.Order));
        },
        ct);

    private static async Task<byte[]> Read(HttpContext http, CancellationToken ct)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LargestBody;
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, ct);
        return body.ToArray();
    }

    private static string IdOf(IHeaderDictionary headers, string? header, byte[] body) =>
        header is not null && StoreEvent.Plain(headers[header].ToString()) is { } id ? id : Convert.ToHexStringLower(SHA256.HashData(body));
}
