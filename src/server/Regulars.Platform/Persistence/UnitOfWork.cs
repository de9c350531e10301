using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Feed;
using Regulars.Platform.Outbox;
using Regulars.Platform.Search;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Persistence;

/// <summary>
/// One transaction: rows, facts, audit, outbox and feed entries are committed together or not at all. Disposing without a commit takes all back.
/// With SQLite it begins with the first write, so that nobody reads while holding the only writer's turn: what was read before may have changed by
/// then, as on PostgreSQL, and versions and unique keys tell.
/// </summary>
public sealed class UnitOfWork : IAsyncDisposable
{
    private readonly RegularsDb db;
    private readonly EventOutbox outbox;
    private readonly FeedWriter feed;
    private readonly SearchIndex search;
    private readonly ISignals signals;
    private IDisposable? turn;
    private IDbContextTransaction? transaction;

    internal UnitOfWork(RegularsDb db, EventOutbox outbox, FeedWriter feed, SearchIndex search, ISignals signals) =>
        (this.db, this.outbox, this.feed, this.search, this.signals) = (db, outbox, feed, search, signals);

    /// <param name="alone">Another was first the last time: nobody shall be between reading and writing this time, where the engine can do that.</param>
    public async Task Begin(CancellationToken ct, bool alone = false)
    {
        if (alone || !db.Dialect.HasOneNode)
        {
            await BeginWriting(ct);
            return;
        }
        await db.StayOpen(ct);
        db.BeforeFirstWrite = BeginWriting;
    }

    /// <exception cref="DbUpdateException">Another transaction was first.</exception>
    public async Task Commit(CancellationToken ct)
    {
        var news = CollectEventsAndNews();
        await BeginWriting(ct);
        // All changes are known by now, and looking for them again costs as much as writing them.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var rows = db.ChangeTracker.Entries<OutboxRow>().Where(row => row.State == EntityState.Added).Select(row => row.Entity).ToList();
        await NumberRows(rows, ct);
        await TakeNumbers(ct);
        // Where many write at once, the workspace's row is locked as late as can be; and a new workspace has none yet.
        var isFeedLast = !db.Dialect.HasOneNode || db.ChangeTracker.Entries<WorkspaceCounters>().Any();
        if (!isFeedLast)
            await feed.Write(news, ct);
        await db.SaveChangesAsync(ct);
        await search.Flush(ct);
        if (isFeedLast)
        {
            await feed.Write(news, ct);
            await db.SaveChangesAsync(ct);
        }
        await transaction!.CommitAsync(ct);
        await DisposeAsync();
        db.ChangeTracker.AutoDetectChangesEnabled = true;

        if (rows.Count > 0)
            signals.Publish(SignalTopics.Outbox, "");
        if (news.Count > 0 && db.Scope.Workspace is WorkspaceId workspace)
            signals.Publish(SignalTopics.Feed, workspace.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        db.BeforeFirstWrite = null;
        if (transaction is not null)
            await transaction.DisposeAsync();
        transaction = null;
        turn?.Dispose();
        turn = null;
    }

    private async Task BeginWriting(CancellationToken ct)
    {
        db.BeforeFirstWrite = null;
        if (transaction is not null)
            return;
        turn = await db.Dialect.EnterWriter(ct);
        transaction = await db.Database.BeginTransactionAsync(ct);
    }

    private List<FeedNews> CollectEventsAndNews()
    {
        db.ChangeTracker.DetectChanges();
        var news = new List<FeedNews>();
        // What raises an event has changed, also when only rows below it did.
        foreach (var root in db.ChangeTracker.Entries<Aggregate>().Where(e => e.State == EntityState.Unchanged && e.Entity.Events.Count > 0).ToList())
            root.State = EntityState.Modified;
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList())
        {
            if (entry is { Entity: Aggregate aggregate })
            {
                if (entry.State == EntityState.Modified)
                    entry.Property(nameof(Aggregate.Version)).CurrentValue = aggregate.Version + 1;
                foreach (var happened in aggregate.Events)
                    outbox.Add(happened);
                aggregate.ForgetEvents();
            }
            if (entry.Entity is ITellTheFeed teller && teller.News(entry.State == EntityState.Added) is { } told)
                news.Add(told);
        }
        news.AddRange(feed.Told);
        return news;
    }

    private async Task NumberRows(List<OutboxRow> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
            return;
        var positions = await db.Dialect.TakePositions(db, rows.Count, ct);
        for (var i = 0; i < rows.Count; i++)
            rows[i].Position = positions[i];
    }

    private async Task TakeNumbers(CancellationToken ct)
    {
        var numbered = db.ChangeTracker.Entries<INumbered>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToList();
        if (numbered.Count == 0)
            return;
        var last = (await WorkspaceCounters.Advance(db, feed: 0, numbered.Count, ct)).Conversations;
        for (var i = 0; i < numbered.Count; i++)
            numbered[i].TakeNumber(last - numbered.Count + 1 + i);
    }
}
