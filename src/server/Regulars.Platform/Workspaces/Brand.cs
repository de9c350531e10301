using Regulars.Contracts.Files;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Workspaces;

/// <summary>A name customers know.</summary>
public sealed class Brand(BrandId id, string name) : Aggregate, ITellTheFeed
{
    public const string DefaultLocale = "en";

    public BrandId Id { get; private set; } = id;

    public string Name { get; private set; } = name;

    /// <summary>The language in which it writes to customers by itself.</summary>
    public string Locale { get; private set; } = DefaultLocale;

    /// <summary>A picture among the workspace's files.</summary>
    public FileId? Logo { get; private set; }

    public void Edit(string name, string locale, FileId? logo) => (Name, Locale, Logo) = (name, locale, logo);

    public void Rename(string name) => Name = name;

    public FeedNews News(bool isNew) => new("workspace.changed", Id.Value, Version);
}
