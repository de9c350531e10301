using System.Text;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Tags;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Tags;

/// <summary>The colours of the design that mean nothing by themselves; both themes know them.</summary>
public enum TagColour
{
    Stone,
    Pine,
    Persimmon,
    Honey,
    Lake,
    Mulberry,
}

/// <summary>A word that people put on conversations and customers. One that is gone keeps its row: what was said with it stays true.</summary>
public sealed class Tag : Aggregate, ITellTheFeed
{
    public const int LongestName = 50;

    public Tag(string name, TagColour colour)
    {
        Id = TypedId.New<TagId>();
        Name = "";
        Change(name, colour);
    }

    private Tag() => Name = "";

    public TagId Id { get; private set; }

    public string Name { get; private set; }

    /// <summary>What makes it the only one of its name, whatever the case; null when it is gone, so that the name is free.</summary>
    public string? Key { get; private set; }

    public TagColour Colour { get; private set; }

    public TagId? MergedInto { get; private set; }

    public Instant? DeletedAt { get; private set; }

    /// <summary>Nothing carries it any more: the deletion cannot be taken back.</summary>
    public bool IsCleared { get; private set; }

    public bool IsLive => MergedInto is null && DeletedAt is null;

    /// <summary>A name as people see it: no blanks around it, and single ones within.</summary>
    public static string Tidy(string name) => string.Join(' ', name.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string KeyOf(string name) => Tidy(name).ToLowerInvariant();

    public void Change(string name, TagColour colour) => (Name, Key, Colour) = (Tidy(name), KeyOf(name), colour);

    public void Merge(Tag into)
    {
        (MergedInto, Key) = (into.Id, null);
        Raise(new TagLeft(Id));
    }

    /// <summary>What this was merged into has itself been merged.</summary>
    public void Follow(Tag into) => MergedInto = into.Id;

    public void Delete(Instant at) => (DeletedAt, Key) = (at, null);

    public void Restore() => (DeletedAt, Key) = (null, KeyOf(Name));

    public void Clear() => IsCleared = true;

    public FeedNews News(bool isNew) => new("tag.changed", Id.Value, Version);
}
