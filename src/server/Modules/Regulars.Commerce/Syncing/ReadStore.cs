using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Connecting;
using Regulars.Commerce.Events;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;
using Regulars.Platform.Feed;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Syncing;

/// <summary>
/// Reads a store slice by slice. Each slice moves the cursor in the transaction that writes it, so after a kill the next one begins behind the last that is here.
/// </summary>
internal sealed class ReadStore(RegularsDb db, EventOutbox outbox, FeedWriter feed, OpenStore stores, KeepWhatIsTold keep, WatchEvents watch, IClock clock)
    : ICallOutside<SyncDue, ReadStore.Step, ReadStore.Slice>
{
    private static readonly Duration UntilRepaired = Duration.FromSeconds(20);
    private static readonly Duration LongestWait = Duration.FromMinutes(10);

    internal sealed record Step(StoreId Store, int Round, SyncPart Part, Instant? Since, string? After);

    internal sealed record Slice
    {
        public IReadOnlyList<StoreProduct> Products { get; init; } = [];

        public IReadOnlyList<StoreCustomer> Customers { get; init; } = [];

        public IReadOnlyList<StoreOrder> Orders { get; init; } = [];

        public string? Next { get; init; }

        /// <summary>Who the store says it is; asked when a round begins.</summary>
        public StoreIdentity? Identity { get; init; }

        /// <summary>How many orders the store has; asked with the first slice of orders.</summary>
        public int? OrdersThere { get; init; }

        public StoreException? Failure { get; init; }
    }

    public async Task<Step?> Intend(SyncDue happened, CancellationToken ct) =>
        await Find(happened, ct) is { } sync && await db.Stores.AnyAsync(store => store.Id == happened.Store && !store.IsPaused && store.DisconnectedAt == null, ct)
            ? new Step(sync.StoreId, sync.Round, sync.Part, sync.Since, sync.After)
            : null;

    public async Task<Slice> Call(Step intent, CancellationToken ct)
    {
        try
        {
            return await Read(await stores.Open(intent.Store, ct), intent, ct);
        }
        catch (StoreException failure)
        {
            return new Slice { Failure = failure };
        }
    }

    public async Task Record(Step intent, Slice result, CancellationToken ct)
    {
        var due = new SyncDue(intent.Store, intent.Round);
        if (await Find(due, ct) is not { } sync)
            return;
        var now = clock.GetCurrentInstant();
        if (sync.IsImporting || result.Failure is not null)
            feed.Tell(StoreNews.Of(intent.Store));
        if (result.Failure is { } failure)
        {
            sync.Stumble(failure.Fault, failure.Step, failure.Message, now);
            await Later(due, Duration.Min(failure.RetryAfter ?? UntilRepaired, LongestWait), ct);
            return;
        }
        if (result.Identity is { } identity && await db.Stores.FindAsync([sync.WorkspaceId, sync.StoreId], ct) is { } store)
            store.Know(identity.Name, identity.Currency);
        await keep.Products(intent.Store, result.Products, ct);
        await keep.Customers(intent.Store, result.Customers, ct);
        var (changed, isImport) = (await keep.Orders(intent.Store, result.Orders, ct), sync.IsImporting);
        await Count(sync, result, ct);
        sync.Advance(result.Products.Count + result.Customers.Count + result.Orders.Count, result.Next, now);
        if (!isImport)
            await watch.Compare(intent.Store, changed, ct);
        if (sync.IsReading)
        {
            await Later(due, Duration.Zero, ct);
            return;
        }
        if (isImport)
            outbox.Add(new SubscriptionDue(intent.Store));
        await outbox.Continue(new RoundDue(intent.Store), now + await watch.UntilNextSweep(intent.Store, ct), ct, intent.Store.ToString());
    }

    private static async Task<Slice> Read(IStore store, Step step, CancellationToken ct)
    {
        switch (step.Part)
        {
            case SyncPart.Products:
                var identity = step.After is null ? await store.Identify(ct) : null;
                var products = await store.Products(step.Since, step.After, ct);
                return new Slice { Identity = identity, Products = products.Rows, Next = products.Next };
            case SyncPart.Customers:
                var customers = await store.Customers(step.Since, step.After, ct);
                return new Slice { Customers = customers.Rows, Next = customers.Next };
            default:
                var orders = await store.Orders(step.Since, step.After, ct);
                int? there = step.After is null ? await store.CountOrders(ct) : null;
                return new Slice { Orders = orders.Rows, Next = orders.Next, OrdersThere = there };
        }
    }

    /// <summary>Counting what is here costs a look at all of it: at the beginning and at the end of the orders only.</summary>
    private async Task Count(StoreSync sync, Slice slice, CancellationToken ct)
    {
        if (sync.Part != SyncPart.Orders || (slice.OrdersThere is null && slice.Next is not null))
            return;
        await db.SaveChangesAsync(ct);
        sync.Count(slice.OrdersThere ?? sync.OrdersThere, await db.Orders.CountAsync(order => order.StoreId == sync.StoreId, ct));
    }

    private async Task<StoreSync?> Find(SyncDue due, CancellationToken ct) =>
        await db.StoreSyncs.SingleOrDefaultAsync(sync => sync.StoreId == due.Store, ct) is { IsReading: true } sync && sync.Round == due.Round ? sync : null;

    private Task Later(SyncDue due, Duration wait, CancellationToken ct) => outbox.Continue(due, clock.GetCurrentInstant() + wait, ct);
}
