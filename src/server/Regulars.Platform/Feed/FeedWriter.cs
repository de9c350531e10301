using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Feed;

/// <summary>Adds the feed entries of the current unit of work, numbered by the last statement before its commit where many write at once.</summary>
public sealed class FeedWriter
{
    private readonly RegularsDb db;
    private readonly IClock clock;
    private readonly List<FeedNews> told = [];

    internal FeedWriter(RegularsDb db, IClock clock) => (this.db, this.clock) = (db, clock);

    internal IReadOnlyList<FeedNews> Told => told;

    /// <summary>For news that no aggregate's change tells by itself.</summary>
    public void Tell(FeedNews news) => told.Add(news);

    internal async Task Write(List<FeedNews> news, CancellationToken ct)
    {
        told.Clear();
        if (news.Count == 0)
            return;

        var now = clock.GetCurrentInstant();
        var last = (await WorkspaceCounters.Advance(db, news.Count, conversations: 0, ct)).Feed;
        for (var i = 0; i < news.Count; i++)
        {
            db.Add(new FeedEntry
            {
                WorkspaceId = db.Scope.Required,
                Number = last - news.Count + 1 + i,
                Kind = news[i].Kind,
                SubjectId = news[i].Subject,
                Version = news[i].Version,
                At = now,
                Data = JsonSerializer.Serialize(news[i].Data ?? new object(), Json.Stored),
            });
        }
    }
}
