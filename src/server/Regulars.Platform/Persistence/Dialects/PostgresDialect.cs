using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using Npgsql;
using Regulars.Platform.Feed;
using Regulars.Platform.Outbox;
using Regulars.Platform.Search;
using Regulars.Platform.Startup;

namespace Regulars.Platform.Persistence;

/// <summary>The engine for production: many writers, many nodes.</summary>
internal sealed class PostgresDialect(NpgsqlDataSource source) : IDialect
{
    private const long MigrationLock = 0x5265_6775_6C61_7273; // "Regulars"

    public string Name => "postgres";

    public bool HasOneNode => false;

    /// <summary>
    /// Statements that come again are prepared, unless the connection says otherwise: planning them costs PostgreSQL more than running them. Nothing here
    /// changes a session, so one that goes back to the pool is not reset, which would be a statement more for each use.
    /// </summary>
    public static NpgsqlDataSource Connect(string connection)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connection) { NoResetOnClose = true };
            if (!new DbConnectionStringBuilder { ConnectionString = connection }.ContainsKey("Max Auto Prepare"))
                (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (200, 3);
            return NpgsqlDataSource.Create(settings);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException or NotSupportedException)
        {
            // Not the exception's words: they may repeat a piece of the text, and the password with it.
            throw new StartupException(
                "What --postgres says cannot be read. Write it as \"Host=…;Database=…;Username=…;Password=…\".", exception);
        }
    }

    public void Use(DbContextOptionsBuilder options) =>
        options.UseNpgsql(source, postgres => postgres.MigrationsAssembly("Regulars.Migrations.Postgres"));

    public void MapValues(ModelConfigurationBuilder conventions)
    {
        foreach (var id in IdTypes.All)
            conventions.Properties(id).HaveConversion(typeof(UuidConverter<>).MakeGenericType(id));
        conventions.Properties<Instant>().HaveConversion<TimestampConverter>();
    }

    public void MapModel(ModelBuilder model)
    {
        model.HasSequence<long>("outbox_positions");
        model.Entity<OutboxRow>().Property(row => row.Position).HasDefaultValueSql("nextval('outbox_positions')");
        RoomToChange.Apply(model);
    }

    public async Task<IWriting> BeginWriting(RegularsDb db, Beginning beginning, CancellationToken ct) => new Writing(await db.Database.BeginTransactionAsync(ct));

    public async Task<IAsyncDisposable> LockMigrations(RegularsDb db, CancellationToken ct)
    {
        var held = new MigrationTurn(await OpenFirst(ct));
        try
        {
            await held.Tell("SELECT pg_advisory_lock($1)", ct);
            return held;
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    private async Task<NpgsqlConnection> OpenFirst(CancellationToken ct)
    {
        try
        {
            return await source.OpenConnectionAsync(ct);
        }
        catch (PostgresException refused) when (!IsOutage(refused))
        {
            throw new StartupException($"PostgreSQL refuses the connection: {refused.MessageText}. Correct --postgres, or make there what it names.", refused);
        }
        catch (Exception exception) when (exception is NpgsqlException or SocketException or TimeoutException)
        {
            throw new StartupException($"PostgreSQL cannot be reached: {exception.Message}. Start it, or correct --postgres.", exception);
        }
    }

    public bool IsRace(DbException exception) =>
        exception.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    public bool IsOutage(Exception exception) => exception.GetBaseException() switch
    {
        PostgresException answered => answered.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.DiskFull,
        NpgsqlException or SocketException or EndOfStreamException or TimeoutException => true,
        _ => false,
    };

    /// <summary>A single row gets its own from the column. Of several the column knows no order: EF inserts them as it likes.</summary>
    public async Task Number(RegularsDb db, IReadOnlyList<OutboxRow> rows, CancellationToken ct)
    {
        if (rows.Count < 2)
            return;
        var positions = await db.Database.SqlQuery<long>($"SELECT nextval('outbox_positions') AS \"Value\" FROM generate_series(1, {rows.Count})").ToListAsync(ct);
        for (var i = 0; i < rows.Count; i++)
            rows[i].Position = positions[i];
    }

    public Task CommitWithFeed(RegularsDb db, IWriting writing, IReadOnlyList<FeedNews> news, Instant at, CancellationToken ct) =>
        PostgresFeed.Commit(db, news, at, ct);

    public async Task<IReadOnlyList<string>> DueConsumers(RegularsDb db, Instant now, CancellationToken ct) =>
        await db.Database.SqlQueryRaw<string>(OutboxSql.DueConsumers, now.ToDateTimeUtc()).ToListAsync(ct);

    public async Task<IReadOnlyList<OutboxRow>> LeaseDue(RegularsDb db, LeaseRequest lease, CancellationToken ct)
    {
        // Skipping a locked row would let a second node take the next one of the same lane. What statistics say of a queue is never true for long: by
        // index is the only good way, whatever they say.
        await db.Database.ExecuteSqlRawAsync(
            """
            SELECT pg_advisory_xact_lock(hashtext('regulars.outbox.lease')),
              set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true)
            """,
            ct);
        return await db.Set<OutboxRow>().FromSqlRaw(
                OutboxSql.Lease("FOR UPDATE SKIP LOCKED"), lease.Node, lease.Now.ToDateTimeUtc(), lease.Until.ToDateTimeUtc(), lease.Count, lease.Consumer)
            .IgnoreQueryFilters([RegularsDb.WorkspaceFilter]).AsNoTracking().ToListAsync(ct);
    }

    public Task WriteSearchRows(RegularsDb db, IReadOnlyList<SearchRow> rows, CancellationToken ct) => PostgresSearch.Write(db, rows, ct);

    public Task<IReadOnlyList<SearchHit>> Search(RegularsDb db, SearchQuery query, int limit, CancellationToken ct) =>
        PostgresSearch.Find(db, query, limit, ct);

    /// <summary>A session lock. The pool keeps the session, and with it the lock, so it is given back by name.</summary>
    private sealed class MigrationTurn(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async Task Tell(string sql, CancellationToken ct)
        {
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
            command.Parameters.Add(new NpgsqlParameter { Value = MigrationLock });
            await command.ExecuteNonQueryAsync(ct);
        }

        public async ValueTask DisposeAsync()
        {
            await using (connection)
                await Tell("SELECT pg_advisory_unlock($1)", CancellationToken.None);
        }
    }

    private sealed class Writing(IDbContextTransaction transaction) : IWriting
    {
        public Task Commit(CancellationToken ct) => transaction.CommitAsync(ct);

        public ValueTask DisposeAsync() => transaction.DisposeAsync();
    }
}
