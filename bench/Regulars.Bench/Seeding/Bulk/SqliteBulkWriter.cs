using Microsoft.Data.Sqlite;
using Regulars.Platform.Persistence;
using Regulars.Platform.Search;

namespace Regulars.Bench.Seeding.Bulk;

/// <summary>Prepared statements, one transaction a batch, indexes made at the end.</summary>
internal sealed class SqliteBulkWriter(string file) : IBulkWriter
{
    private readonly SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
    private readonly Dictionary<string, SqliteCommand> inserts = [];
    private List<string> indexes = [];

    public async Task Begin(CancellationToken ct)
    {
        await connection.OpenAsync(ct);
        await Execute("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; PRAGMA wal_autocheckpoint = 20000", ct);
        indexes = await Read("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL", ct);
        foreach (var name in await Read("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL", ct))
            await Execute($"DROP INDEX {name}", ct);
    }

    public async Task Write(BulkBatch batch, CancellationToken ct)
    {
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync(ct);
        foreach (var (table, rows) in batch.Tables)
        {
            var insert = InsertInto(table.Name, table.Columns);
            foreach (var row in rows)
                Insert(insert, transaction, row);
        }
        WriteSearch(batch, transaction);
        await transaction.CommitAsync(ct);
    }

    public async Task Finish(CancellationToken ct)
    {
        foreach (var index in indexes)
            await Execute(index, ct);
        if (await Read("SELECT \"table\" || ' → ' || parent FROM pragma_foreign_key_check LIMIT 1", ct) is [var broken, ..])
            throw new InvalidOperationException($"A row refers to nothing: {broken}.");
        await Execute("ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)", ct);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var insert in inserts.Values)
            await insert.DisposeAsync();
        await connection.DisposeAsync();
    }

    /// <summary>As the program writes them: the text hangs on the number that its row was given.</summary>
    private void WriteSearch(BulkBatch batch, SqliteTransaction transaction)
    {
        var row = InsertInto("search_rows", ["workspace_id", "conversation_id", "message_id"]);
        var text = InsertInto("search_text", ["rowid", "text"], "last_insert_rowid(), $1");
        var workspace = BlobGuid.Write(batch.Workspace.Value);
        foreach (var found in batch.Search)
        {
            Insert(row, transaction, workspace, BlobGuid.Write(found.Conversation.Value), found.Message is { } id ? BlobGuid.Write(id.Value) : null);
            Insert(text, transaction, null, $"{SearchWords.Of(batch.Workspace)} {SearchWords.Normalize(found.Text)}");
        }
    }

    private SqliteCommand InsertInto(string table, IReadOnlyList<string> columns, string? values = null)
    {
        if (inserts.TryGetValue(table, out var known))
            return known;
        var insert = connection.CreateCommand();
        insert.CommandText =
            $"INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({values ?? string.Join(", ", columns.Select((_, at) => $"${at}"))})";
        for (var at = 0; at < columns.Count; at++)
            insert.Parameters.AddWithValue($"${at}", null);
        return inserts[table] = insert;
    }

    private static void Insert(SqliteCommand insert, SqliteTransaction transaction, params object?[] values)
    {
        insert.Transaction = transaction;
        for (var at = 0; at < values.Length; at++)
            insert.Parameters[at].Value = values[at] ?? DBNull.Value;
        insert.ExecuteNonQuery();
    }

    private async Task Execute(string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<List<string>> Read(string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        var found = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            found.Add(reader.GetString(0));
        return found;
    }
}
