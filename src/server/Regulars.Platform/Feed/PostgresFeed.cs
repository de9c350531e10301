using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using Npgsql;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Feed;

/// <summary>
/// Numbers and writes feed entries in one statement and commits with it, in one message: the workspace's other writers wait from the numbering until
/// the commit, and would otherwise wait for the way to the program and back too.
/// </summary>
internal static class PostgresFeed
{
    private const string Write = """
        WITH counted AS (UPDATE workspace_counters SET feed = feed + $2 WHERE workspace_id = $1 RETURNING feed)
        INSERT INTO feed_entries (workspace_id, number, kind, subject_id, version, at, data)
        SELECT $1, counted.feed - $2 + told.place, told.kind, told.subject, told.version, $3, told.data
        FROM counted, unnest($4, $5, $6, $7) WITH ORDINALITY AS told(kind, subject, version, data, place)
        """;

    public static async Task Commit(RegularsDb db, IReadOnlyList<FeedNews> news, Instant at, CancellationToken ct)
    {
        var transaction = (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand(Write)
                {
                    Parameters =
                    {
                        new NpgsqlParameter { Value = db.Scope.Required.Value },
                        new NpgsqlParameter { Value = news.Count },
                        new NpgsqlParameter { Value = at.ToDateTimeUtc() },
                        new NpgsqlParameter { Value = news.Select(told => told.Kind).ToArray() },
                        new NpgsqlParameter { Value = news.Select(told => told.Subject).ToArray() },
                        new NpgsqlParameter { Value = news.Select(told => told.Version).ToArray() },
                        new NpgsqlParameter { Value = news.Select(told => told.StoredData).ToArray() },
                    },
                },
                new NpgsqlBatchCommand("COMMIT"),
            },
        };
        await batch.ExecuteNonQueryAsync(ct);
    }
}
