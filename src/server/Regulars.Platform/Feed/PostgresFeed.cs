using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Feed;

/// <summary>Numbers and writes feed entries in one statement.</summary>
internal static class PostgresFeed
{
    public static Task Write(RegularsDb db, IReadOnlyList<FeedNews> news, Instant at, CancellationToken ct)
    {
        var workspace = db.Scope.Required.Value;
        string[] kinds = [.. news.Select(told => told.Kind)];
        Guid[] subjects = [.. news.Select(told => told.Subject)];
        int[] versions = [.. news.Select(told => told.Version)];
        string[] data = [.. news.Select(told => told.StoredData)];
        return db.Database.ExecuteSqlAsync($"""
            WITH counted AS (UPDATE workspace_counters SET feed = feed + {news.Count} WHERE workspace_id = {workspace} RETURNING feed)
            INSERT INTO feed_entries (workspace_id, number, kind, subject_id, version, at, data)
            SELECT {workspace}, counted.feed - {news.Count} + told.place, told.kind, told.subject, told.version, {at.ToDateTimeUtc()}, told.data
            FROM counted, unnest({kinds}, {subjects}, {versions}, {data}) WITH ORDINALITY AS told(kind, subject, version, data, place)
            """, ct);
    }
}
