using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Regulars.Bench.Measuring.Limits;

/// <summary>The list's own query with nothing around it, by the engine's driver: fifty rows of the large workspace.</summary>
internal static class RawRows
{
    private const string Newest = """
        SELECT id, number, subject, status, channel, customer_id, customer_name, preview, preview_by, last_message_at, last_sequence, waiting_since,
          is_unread, assignee_id, assignee_name, snoozed_until, has_attachments, created_at, version
        FROM conversations
        WHERE workspace_id = (SELECT workspace FROM doors WHERE kind = 'mailbox' AND "key" = 'support@shop1.example') AND shelf = 'Open'
        ORDER BY last_message_at DESC, number DESC LIMIT 51
        """;

    public static async Task<Figure> Run(Options options, int clients, TimeSpan lasting, CancellationToken ct)
    {
        await using var source = options.Postgres is { } postgres ? NpgsqlDataSource.Create(postgres) : null;
        var file = $"Data Source={Path.Combine(options.Required("data"), "regulars.db")}";
        return await LoadLoop.Run($"limit: the list's rows by {(source is null ? "SQLite" : "PostgreSQL")} alone", clients, lasting, async _ =>
        {
            await using var connection = source?.CreateConnection() ?? (DbConnection)new SqliteConnection(file);
            await connection.OpenAsync(ct);
            await using var command = connection.CreateCommand();
            command.CommandText = Newest;
            await using var reader = await command.ExecuteReaderAsync(ct);
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync(ct))
                reader.GetValues(values);
        }, ct);
    }
}
