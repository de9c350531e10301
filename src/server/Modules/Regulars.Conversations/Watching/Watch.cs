using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Watching;

/// <summary>What a workspace lets nobody overlook. One that was never set watches by itself.</summary>
internal sealed class Watch : Aggregate, ITellTheFeed
{
    public const int UsualHours = 4;
    public const int UsualDigest = 8;

    public bool IsOn { get; private set; } = true;

    /// <summary>After how many working hours without an answer.</summary>
    public int Hours { get; private set; } = UsualHours;

    /// <summary>At which hour of the day leads are mailed, in the zone of everybody's hours; null: never.</summary>
    public int? DigestHour { get; private set; } = UsualDigest;

    public void Set(bool isOn, int hours, int? digestHour) => (IsOn, Hours, DigestHour) = (isOn, hours, digestHour);

    public FeedNews News(bool isNew) => new("watch.changed", WorkspaceId.Value, Version);
}
