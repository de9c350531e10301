using Npgsql;
using Regulars.Platform.Search;

namespace Regulars.Bench.Seeding.Bulk;

/// <summary>Binary COPY; secondary indexes and foreign keys are put aside meanwhile.</summary>
internal sealed class PostgresBulkWriter(string connectionString) : IBulkWriter
{
    private readonly NpgsqlConnection connection = new(connectionString);
    private List<string> restored = [];

    public async Task Begin(CancellationToken ct)
    {
        await connection.OpenAsync(ct);
        restored =
        [
            .. await Read($"SELECT pg_get_indexdef(indexrelid) {Indexes}", ct),
            .. await Read($"SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) {ForeignKeys}", ct),
        ];
        foreach (var drop in await Read($"SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) {ForeignKeys}", ct))
            await Execute(drop, ct);
        foreach (var index in await Read($"SELECT indexrelid::regclass::text {Indexes}", ct))
            await Execute($"DROP INDEX {index}", ct);
        await Execute("SET synchronous_commit = off; SET maintenance_work_mem = '512MB'", ct);
        await Execute("CREATE TEMP TABLE found (workspace_id uuid, conversation_id uuid, message_id uuid, words text)", ct);
    }

    public async Task Write(BulkBatch batch, CancellationToken ct)
    {
        foreach (var (table, rows) in batch.Tables)
            await Copy(table.Name, table.Columns, rows, ct);
        var workspace = SearchWords.Of(batch.Workspace);
        await Copy("found", ["workspace_id", "conversation_id", "message_id", "words"], [.. batch.Search.Select(row => new object?[]
        {
            batch.Workspace.Value, row.Conversation.Value, row.Message?.Value, $"{workspace} {SearchWords.Normalize(row.Text)}",
        })], ct);
        await Execute(
            "INSERT INTO search_rows (workspace_id, conversation_id, message_id, vector) SELECT workspace_id, conversation_id, message_id, to_tsvector('simple', words) FROM found; TRUNCATE found", ct);
    }

    public async Task Finish(CancellationToken ct)
    {
        foreach (var sql in restored)
            await Execute(sql, ct);
        await Execute("VACUUM ANALYZE", ct);
        await Execute("CHECKPOINT", ct);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    /// <summary>Those that are no key's own.</summary>
    private const string Indexes = """
        FROM pg_index JOIN pg_class ON pg_class.oid = indrelid
        WHERE relnamespace = 'public'::regnamespace
          AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u', 'x'))
        """;

    private const string ForeignKeys = "FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace";

    private async Task Copy(string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var row in rows)
            await copy.WriteRowAsync(ct, row);
        await copy.CompleteAsync(ct);
    }

    private async Task Execute(string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<List<string>> Read(string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        var found = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            found.Add(reader.GetString(0));
        return found;
    }
}
