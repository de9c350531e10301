using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Feed;

/// <summary>Numbers and writes feed entries at once: one statement for each costs more than all of them together.</summary>
internal static class SqliteFeed
{
    public static Task Write(RegularsDb db, IReadOnlyList<FeedNews> news, long at, CancellationToken ct)
    {
        var workspace = BlobGuid.Write(db.Scope.Required.Value);
        var told = JsonSerializer.Serialize(news.Select(one => new object[] { one.Kind, Convert.ToHexString(BlobGuid.Write(one.Subject)), one.Version, one.StoredData }));
        return db.Database.ExecuteSqlAsync($"""
            UPDATE workspace_counters SET feed = feed + {news.Count} WHERE workspace_id = {workspace};
            INSERT INTO feed_entries (workspace_id, number, kind, subject_id, version, at, data)
            SELECT {workspace}, counted.feed - {news.Count} + told.key + 1, told.value ->> 0, unhex(told.value ->> 1), told.value ->> 2, {at}, told.value ->> 3
            FROM workspace_counters AS counted, json_each({told}) AS told WHERE counted.workspace_id = {workspace};
            """, ct);
    }
}
