using NodaTime;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Feed;

/// <summary>Adds the feed entries of the current unit of work with its commit: the last statement numbers them, and holds the workspace until then.</summary>
public sealed class FeedWriter
{
    private readonly RegularsDb db;
    private readonly IClock clock;
    private readonly List<FeedNews> told = [];

    internal FeedWriter(RegularsDb db, IClock clock) => (this.db, this.clock) = (db, clock);

    internal IReadOnlyList<FeedNews> Told => told;

    /// <summary>For news that no aggregate's change tells by itself.</summary>
    public void Tell(FeedNews news) => told.Add(news);

    internal Task Commit(IWriting writing, List<FeedNews> news, CancellationToken ct)
    {
        told.Clear();
        return news.Count == 0 ? writing.Commit(ct) : db.Dialect.CommitWithFeed(db, writing, news, clock.GetCurrentInstant(), ct);
    }
}
