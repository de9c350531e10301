using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Regulars.Platform.Persistence;

/// <summary>Settings that SQLite keeps per connection, given once to each that the pool holds: it opens for nearly every query.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Settings =
        "PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000; PRAGMA cache_size = -8000; PRAGMA mmap_size = 0; PRAGMA wal_autocheckpoint = 4000;";

    private readonly ConditionalWeakTable<object, object> settled = [];

    public static SqlitePragmas Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var pooled = ((SqliteConnection)connection).Handle!;
        if (settled.TryGetValue(pooled, out _))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
        settled.AddOrUpdate(pooled, pooled);
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
