using Regulars.Contracts.Tags;
using Regulars.Platform.Tags;

namespace Regulars.Conversations.Tagging;

/// <summary>A tag with the name it had when it was put on or taken off.</summary>
internal sealed record NamedTag(TagId Id, string Name)
{
    public static NamedTag Of(Tag tag) => new(tag.Id, tag.Name);
}
