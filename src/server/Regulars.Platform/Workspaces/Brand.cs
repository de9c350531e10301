using Regulars.Contracts.Workspaces;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Workspaces;

/// <summary>A name customers know.</summary>
public sealed class Brand(BrandId id, string name) : Aggregate, ITellTheFeed
{
    public BrandId Id { get; private set; } = id;

    public string Name { get; private set; } = name;

    public void Rename(string name) => Name = name;

    public FeedNews News(bool isNew) => new("workspace.changed", Id.Value, Version);
}
