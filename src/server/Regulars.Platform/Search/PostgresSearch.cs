using Microsoft.EntityFrameworkCore;
using Npgsql;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Search;

/// <summary>A tsvector that carries its workspace as one more word, in one GIN index.</summary>
internal static class PostgresSearch
{
    public static async Task Write(RegularsDb db, IReadOnlyList<SearchRow> rows, CancellationToken ct)
    {
        var workspace = db.Scope.Required;
        Guid[] conversations = [.. rows.Select(row => row.Conversation.Value)];
        Guid?[] messages = [.. rows.Select(row => row.Message?.Value)];
        string[] texts = [.. rows.Select(row => $"{SearchWords.Of(workspace)} {SearchWords.Normalize(row.Text)}")];
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO search_rows (workspace_id, conversation_id, message_id, vector)
            SELECT {workspace.Value}, added.conversation, added.message, to_tsvector('simple', added.text)
            FROM unnest({conversations}, {messages}, {texts}) AS added(conversation, message, text)
            """, ct);
    }

    public static async Task<IReadOnlyList<SearchHit>> Find(RegularsDb db, SearchQuery query, int limit, CancellationToken ct)
    {
        var terms = query.Words.Select((word, at) => $"'{word}'{(at == query.Words.Count - 1 ? ":*" : "")}");
        var match = $"'{SearchWords.Of(db.Scope.Required)}' & ({string.Join(query.MatchAll ? " & " : " | ", terms)})";

        await db.Database.OpenConnectionAsync(ct);
        await using var command = (NpgsqlCommand)db.Database.GetDbConnection().CreateCommand();
        command.CommandText = """
            SELECT conversation_id, message_id FROM (
              SELECT row_id, conversation_id, message_id, vector FROM search_rows WHERE vector @@ to_tsquery('simple', @match) ORDER BY row_id DESC LIMIT @candidates) AS found
            ORDER BY ts_rank(vector, to_tsquery('simple', @match)) DESC, row_id DESC LIMIT @limit
            """;
        command.Parameters.AddWithValue("match", match);
        command.Parameters.AddWithValue("candidates", SearchQuery.Candidates);
        command.Parameters.AddWithValue("limit", limit);

        var hits = new List<SearchHit>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            hits.Add(new SearchHit(
                ConversationId.From(reader.GetGuid(0)), reader.IsDBNull(1) ? null : MessageId.From(reader.GetGuid(1))));
        }
        return hits;
    }
}
