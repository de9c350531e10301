using Microsoft.EntityFrameworkCore;
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
    private IWriting? writing;

    internal UnitOfWork(RegularsDb db, EventOutbox outbox, FeedWriter feed, SearchIndex search, ISignals signals) =>
        (this.db, this.outbox, this.feed, this.search, this.signals) = (db, outbox, feed, search, signals);

    /// <param name="alone">Another was first the last time: nobody shall be between reading and writing this time, where the engine can do that.</param>
    public async Task Begin(CancellationToken ct, bool alone = false)
    {
        if (alone || !db.Dialect.HasOneNode)
        {
            await BeginWriting(Beginning.Alone, ct);
            return;
        }
        await db.StayOpen(ct);
        db.BeforeFirstWrite = BeginWriting;
    }

    /// <summary>All is read and decided: what follows up to the commit only writes.</summary>
    public Task BeginWriting(CancellationToken ct) => BeginWriting(Beginning.OnlyWrites, ct);

    /// <exception cref="DbUpdateException">Another transaction was first.</exception>
    public async Task Commit(CancellationToken ct)
    {
        var news = CollectEventsAndNews();
        await BeginWriting(ct);
        // All changes are known by now, and looking for them again costs as much as writing them.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var rows = db.ChangeTracker.Entries<OutboxRow>().Where(row => row.State == EntityState.Added).Select(row => row.Entity).ToList();
        await db.Dialect.Number(db, rows, ct);
        await TakeNumbers(ct);
        await db.SaveChangesAsync(ct);
        await search.Flush(ct);
        // Where many write at once, the workspace's row is locked as late as can be.
        await feed.Commit(writing!, news, ct);
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
        var begun = writing;
        writing = null;
        if (begun is not null)
            await begun.DisposeAsync();
    }

    private async Task BeginWriting(Beginning beginning, CancellationToken ct)
    {
        db.BeforeFirstWrite = null;
        writing ??= await db.Dialect.BeginWriting(db, beginning, ct);
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

    private async Task TakeNumbers(CancellationToken ct)
    {
        var numbered = db.ChangeTracker.Entries<INumbered>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToList();
        if (numbered.Count == 0)
            return;
        var last = await WorkspaceCounters.TakeConversations(db, numbered.Count, ct);
        for (var i = 0; i < numbered.Count; i++)
            numbered[i].TakeNumber(last - numbered.Count + 1 + i);
    }
}
