using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Connecting;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;
using Regulars.Platform.Audit;
using Regulars.Platform.Feed;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Commerce.Events;

/// <summary>Whether a store still sends its events here is to be looked at.</summary>
[EventName("store-subscription.due")]
internal sealed record SubscriptionDue(StoreId Store) : IEvent
{
    public string? Lane => Store.ToString();
}

/// <summary>Has a platform with subscriptions send its events here, and again when it has lost the subscription. One where a person installs a file is left alone.</summary>
internal sealed class KeepSubscribed(RegularsDb db, OpenStore stores, HookSecrets hooks, Secrets secrets, PublicUrl url, AuditLog audit, FeedWriter feed, IClock clock)
    : ICallOutside<SubscriptionDue, KeepSubscribed.Wish, KeepSubscribed.Outcome>
{
    /// <param name="Address">Where events are to be sent.</param>
    /// <param name="IsNew">It was never made, or with an older secret.</param>
    /// <param name="At">Before the secret is read: one that is made later is told anew.</param>
    internal sealed record Wish(StoreId Store, string Address, bool IsNew, Instant At);

    internal sealed record Outcome(bool IsMade);

    public async Task<Wish?> Intend(SubscriptionDue happened, CancellationToken ct)
    {
        var store = await db.Stores.AsNoTracking().SingleOrDefaultAsync(store => store.Id == happened.Store && !store.IsPaused && store.DisconnectedAt == null, ct);
        if (store is null || stores.Platform(store.Platform)?.Events is not { HasSubscriptions: true })
            return null;
        var hook = await hooks.Find(store.Id, ct) ?? hooks.Make(store.Id).Hook;
        return new Wish(store.Id, $"{await url.Read(ct)}{TakeEvent.Prefix}/{store.Id}", hook.NeedsSubscription, clock.GetCurrentInstant());
    }

    /// <summary>What fails now is found by the next look.</summary>
    public async Task<Outcome> Call(Wish intent, CancellationToken ct)
    {
        try
        {
            if ((await stores.Open(intent.Store, ct)).Subscriptions is not { } subscriptions || await hooks.Find(intent.Store, ct) is not { } hook
                || (!intent.IsNew && await subscriptions.IsThere(intent.Address, ct)))
                return new Outcome(false);
            await subscriptions.Make(intent.Address, secrets.Reveal(hook.ProtectedSecret), ct);
            return new Outcome(true);
        }
        catch (StoreException)
        {
            return new Outcome(false);
        }
    }

    public async Task Record(Wish intent, Outcome result, CancellationToken ct)
    {
        if (!result.IsMade || await hooks.Find(intent.Store, ct) is not { } hook)
            return;
        hook.Subscribe(intent.At);
        audit.Record(intent.IsNew ? "store.subscribed" : "store.subscribed-again", intent.Store.ToString());
        feed.Tell(StoreNews.Of(intent.Store));
    }
}
