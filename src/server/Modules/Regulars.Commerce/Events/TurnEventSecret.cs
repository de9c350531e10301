using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Connecting;
using Regulars.Contracts.Commerce;
using Regulars.Platform.Audit;
using Regulars.Platform.Feed;
using Regulars.Platform.Http;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Commerce.Events;

/// <summary>Makes the secret that a store signs its events with, or another; the one before holds for a day. It is shown in this answer and never again.</summary>
internal static class TurnEventSecret
{
    /// <param name="Address">Where the store posts its events.</param>
    /// <param name="OldHoldsUntil">Of the secret before; null when there was none.</param>
    public sealed record Response(string Address, string Secret, Instant? OldHoldsUntil);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/stores/{id}/events/secret", Handle)
        .Requires(Permissions.ManageStores)
        .Writes(showsSecret: true)
        .WithName(nameof(TurnEventSecret));

    internal static async Task<Results<Ok<Response>, NotFound, Refused>> Handle(
        StoreId id, RegularsDb db, OpenStore stores, HookSecrets hooks, PublicUrl url, EventOutbox outbox, FeedWriter feed, AuditLog audit, CancellationToken ct)
    {
        if (await db.Stores.AsNoTracking().SingleOrDefaultAsync(store => store.Id == id, ct) is not { } store)
            return TypedResults.NotFound();
        if (stores.Platform(store.Platform)?.Events is not { } events)
            return new Refused(CommerceErrors.NoEvents);
        if (store.DisconnectedAt is not null)
            return new Refused(CommerceErrors.StoreAsleep);
        var address = $"{await url.Read(ct)}{TakeEvent.Prefix}/{id}";
        var known = await hooks.Find(id, ct);
        var (hook, secret) = known is null ? hooks.Make(id) : (known, hooks.Turn(known));
        if (events.HasSubscriptions)
            outbox.Add(new SubscriptionDue(id));
        feed.Tell(StoreNews.Of(id));
        audit.Record("store.event-secret-made", id.ToString(), new { hook.OldSecretUntil });
        return TypedResults.Ok(new Response(address, secret, hook.OldSecretUntil));
    }
}
