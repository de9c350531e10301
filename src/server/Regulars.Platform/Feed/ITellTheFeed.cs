using System.Text.Json;

namespace Regulars.Platform.Feed;

/// <summary>An entity whose every change readers hear of. The entry is written by the commit itself, so no use case can forget it.</summary>
public interface ITellTheFeed
{
    /// <summary>Such as <c>conversation.changed</c>; null when this change is nobody's business.</summary>
    FeedNews? News(bool isNew);
}

/// <summary>What the feed says of a change.</summary>
public sealed record FeedNews(string Kind, Guid Subject, int Version, object? Data = null)
{
    internal string StoredData => JsonSerializer.Serialize(Data ?? new object(), Json.Stored);
}
