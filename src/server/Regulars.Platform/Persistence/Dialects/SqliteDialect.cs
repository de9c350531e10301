using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Platform.Feed;
using Regulars.Platform.Outbox;
using Regulars.Platform.Search;

namespace Regulars.Platform.Persistence;

/// <summary>The embedded engine: one file, one process, one writer at a time.</summary>
internal sealed class SqliteDialect(string file) : IDialect, IDisposable
{
    private const int PrimaryKeyViolation = 1555;
    private const int UniqueViolation = 2067;
    private readonly SqliteWriter writer = new(file);
    private long? lastPosition;

    public string Name => "sqlite";

    public bool HasOneNode => true;

    public void Use(DbContextOptionsBuilder options) => options
        .UseSqlite(
            SqliteWriter.ConnectionString(file),
            sqlite => sqlite.MigrationsAssembly("Regulars.Migrations.Sqlite"))
        .AddInterceptors(SqlitePragmas.Instance, FirstWrite.Instance);

    public void MapValues(ModelConfigurationBuilder conventions)
    {
        foreach (var id in IdTypes.All)
            conventions.Properties(id).HaveConversion(typeof(BlobIdConverter<>).MakeGenericType(id));
        conventions.Properties<Guid>().HaveConversion<BlobGuidConverter>();
        conventions.Properties<Instant>().HaveConversion<MicrosecondConverter>();
    }

    /// <summary>It knows no sequences: the one writer reckons the outbox's next position itself.</summary>
    public void MapModel(ModelBuilder model)
    {
    }

    public Task<IWriting> BeginWriting(RegularsDb db, Beginning beginning, CancellationToken ct) => writer.Begin(db, beginning, ct);

    public async Task<IAsyncDisposable> LockMigrations(RegularsDb db, CancellationToken ct)
    {
        // The data folder's lock already keeps other programs out; what is left in EF's own lock table is a killed start's.
        await db.Database.ExecuteSqlRawAsync(
            "CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY KEY, Timestamp TEXT NOT NULL); DELETE FROM __EFMigrationsLock;", ct);
        return Nothing.Instance;
    }

    public bool IsRace(DbException exception) => exception is SqliteException { SqliteExtendedErrorCode: PrimaryKeyViolation or UniqueViolation };

    /// <summary>A full or broken disk, or a file that cannot be opened.</summary>
    public bool IsOutage(Exception exception) => exception.GetBaseException() is SqliteException { SqliteErrorCode: 5 or 8 or 10 or 13 or 14 };

    /// <summary>Whoever asks has the writer's turn. What a rollback leaves out is never missed: positions only grow.</summary>
    public async Task Number(RegularsDb db, IReadOnlyList<OutboxRow> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
            return;
        lastPosition ??= await db.Database.SqlQueryRaw<long>("SELECT COALESCE(MAX(position), 0) AS Value FROM outbox").SingleAsync(ct);
        foreach (var row in rows)
            row.Position = (lastPosition += 1).Value;
    }

    public async Task CommitWithFeed(RegularsDb db, IWriting writing, IReadOnlyList<FeedNews> news, Instant at, CancellationToken ct)
    {
        await SqliteFeed.Write(db, news, Micros(at), ct);
        await writing.Commit(ct);
    }

    public async Task<IReadOnlyList<string>> DueConsumers(RegularsDb db, Instant now, CancellationToken ct) =>
        await db.Database.SqlQueryRaw<string>(OutboxSql.DueConsumers, Micros(now)).ToListAsync(ct);

    public async Task<IReadOnlyList<OutboxRow>> LeaseDue(RegularsDb db, LeaseRequest lease, CancellationToken ct) =>
        await db.Set<OutboxRow>().FromSqlRaw(
                OutboxSql.Lease(""), BlobGuid.Write(lease.Node), Micros(lease.Now), Micros(lease.Until), lease.Count, lease.Consumer)
            .IgnoreQueryFilters([RegularsDb.WorkspaceFilter]).AsNoTracking().ToListAsync(ct);

    public Task WriteSearchRows(RegularsDb db, IReadOnlyList<SearchRow> rows, CancellationToken ct) => SqliteSearch.Write(db, rows, ct);

    public Task<IReadOnlyList<SearchHit>> Search(RegularsDb db, SearchQuery query, int limit, CancellationToken ct) =>
        SqliteSearch.Find(db, query, limit, ct);

    public void Dispose() => writer.Dispose();

    private static long Micros(Instant instant) => instant.ToUnixTimeTicks() / 10;
}
