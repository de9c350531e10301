using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Search;

/// <summary>FTS5 without stored text; its rows hang on search_rows.row_id.</summary>
internal static class SqliteSearch
{
    public static async Task Write(RegularsDb db, IReadOnlyList<SearchRow> rows, CancellationToken ct)
    {
        var workspace = db.Scope.Required;
        foreach (var row in rows)
        {
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO search_rows (workspace_id, conversation_id, message_id)
                VALUES ({BlobGuid.Write(workspace.Value)}, {BlobGuid.Write(row.Conversation.Value)}, {(row.Message is { } id ? BlobGuid.Write(id.Value) : null)});
                INSERT INTO search_text (rowid, text) VALUES (last_insert_rowid(), {SearchWords.Of(workspace) + " " + SearchWords.Normalize(row.Text)});
                """, ct);
        }
    }

    public static async Task<IReadOnlyList<SearchHit>> Find(RegularsDb db, SearchQuery query, int limit, CancellationToken ct)
    {
        var terms = query.Words.Select((word, at) => $"\"{word}\"{(at == query.Words.Count - 1 ? "*" : "")}");
        var match = $"\"{SearchWords.Of(db.Scope.Required)}\" AND ({string.Join(query.MatchAll ? " AND " : " OR ", terms)})";

        await db.Database.OpenConnectionAsync(ct);
        try
        {
            return await Find((SqliteConnection)db.Database.GetDbConnection(), match, limit, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<IReadOnlyList<SearchHit>> Find(SqliteConnection connection, string match, int limit, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT r.conversation_id, r.message_id FROM (
              SELECT rowid AS hit, bm25(search_text) AS rank FROM search_text WHERE search_text MATCH $match ORDER BY rowid DESC LIMIT $candidates) AS found
            JOIN search_rows r ON r.row_id = found.hit ORDER BY found.rank, r.row_id DESC LIMIT $limit
            """;
        command.Parameters.AddWithValue("$match", match);
        command.Parameters.AddWithValue("$candidates", SearchQuery.Candidates);
        command.Parameters.AddWithValue("$limit", limit);

        var hits = new List<SearchHit>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            hits.Add(new SearchHit(
                BlobGuid.ReadId<ConversationId>(reader.GetFieldValue<byte[]>(0)),
                reader.IsDBNull(1) ? null : BlobGuid.ReadId<MessageId>(reader.GetFieldValue<byte[]>(1))));
        }
        return hits;
    }
}
