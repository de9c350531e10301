using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Conversations.Filtering;
using Regulars.Conversations.Inbox;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Viewing;

/// <summary>Conversations that somebody looks for again and again: a filter with a name, for its owner or for everybody.</summary>
internal sealed class SavedView : Aggregate, ITellTheFeed
{
    public const int LongestName = 60;

    public SavedView(AgentId? owner)
    {
        Id = TypedId.New<SavedViewId>();
        OwnerId = owner;
        (Name, Icon, Filter) = ("", "", Filter.Everything);
    }

    private SavedView() => (Name, Icon, Filter) = ("", "", Filter.Everything);

    public SavedViewId Id { get; private set; }

    /// <summary>Who alone sees it; null: everybody.</summary>
    public AgentId? OwnerId { get; private set; }

    public string Name { get; private set; }

    /// <summary>Under what it is listed; empty: under no other.</summary>
    public string Folder { get; private set; } = "";

    public string Icon { get; private set; }

    /// <summary>Where it looks.</summary>
    public IReadOnlyList<Shelf> Shelves { get; private set; } = [Shelf.Open];

    public Filter Filter { get; private set; }

    public ListSort Sort { get; private set; }

    /// <summary>It can be brought back.</summary>
    public Instant? DeletedAt { get; private set; }

    public void Set(string name, string folder, string icon, IReadOnlyList<Shelf> shelves, Filter filter, ListSort sort) =>
        (Name, Folder, Icon, Shelves, Filter, Sort) = (name.Trim(), folder.Trim(), icon, [.. shelves.Distinct().Order()], filter, sort);

    /// <summary>A shared one belongs to nobody, one's own to oneself.</summary>
    public void BelongTo(AgentId? owner) => OwnerId = owner;

    public void Delete(Instant at) => DeletedAt = at;

    public void Restore() => DeletedAt = null;

    public FeedNews News(bool isNew) => new("view.changed", Id.Value, Version);
}
