using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Platform.Feed;
using Regulars.Platform.Outbox;
using Regulars.Platform.Search;

namespace Regulars.Platform.Persistence;

/// <summary>All that differs between the two engines.</summary>
public interface IDialect
{
    void Use(DbContextOptionsBuilder options);

    /// <summary>How ids, instants and text lie in columns.</summary>
    void MapValues(ModelConfigurationBuilder conventions);

    /// <summary>What of the model only this engine has.</summary>
    void MapModel(ModelBuilder model);

    /// <summary>Begins a transaction that may write; SQLite has one writer in the process, PostgreSQL many.</summary>
    Task<IWriting> BeginWriting(RegularsDb db, Beginning beginning, CancellationToken ct);

    /// <summary>Holds the migration lock of the whole installation until disposed.</summary>
    Task<IAsyncDisposable> LockMigrations(RegularsDb db, CancellationToken ct);

    /// <summary>Another transaction was first: running the work again may succeed.</summary>
    bool IsRace(DbException exception);

    /// <summary>The database cannot be reached or is going down.</summary>
    bool IsOutage(Exception exception);

    /// <summary>Gives new rows of the outbox their positions, growing in the order in which they were raised, unless their insertion does.</summary>
    Task Number(RegularsDb db, IReadOnlyList<OutboxRow> rows, CancellationToken ct);

    /// <summary>Numbers and writes feed entries, and commits: the workspace's other writers wait in between.</summary>
    Task CommitWithFeed(RegularsDb db, IWriting writing, IReadOnlyList<FeedNews> news, Instant at, CancellationToken ct);

    /// <summary>Names of the consumers that have due rows.</summary>
    Task<IReadOnlyList<string>> DueConsumers(RegularsDb db, Instant now, CancellationToken ct);

    /// <summary>Leases due rows of one consumer, the first of each lane first.</summary>
    Task<IReadOnlyList<OutboxRow>> LeaseDue(RegularsDb db, LeaseRequest lease, CancellationToken ct);

    Task WriteSearchRows(RegularsDb db, IReadOnlyList<SearchRow> rows, CancellationToken ct);

    /// <summary>Newest matches first, at most <paramref name="limit"/>, best ranked of the newest candidates.</summary>
    Task<IReadOnlyList<SearchHit>> Search(RegularsDb db, SearchQuery query, int limit, CancellationToken ct);

    /// <summary>A word for health and logs: <c>sqlite</c> or <c>postgres</c>.</summary>
    string Name { get; }

    /// <summary>Whether only one process can have this database.</summary>
    bool HasOneNode { get; }
}
