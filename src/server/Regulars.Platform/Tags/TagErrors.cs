using Regulars.Contracts;

namespace Regulars.Platform.Tags;

/// <summary>The rules of tags that a request can break.</summary>
public static class TagErrors
{
    public static Error TooMany { get; } = new("too_many_tags", "There are 500 tags already. Merge or delete some first.");

    public static Error NoSuchTag { get; } = Error.Invalid("no_such_tag", "There is no such tag. Choose another one.");

    public static Error IntoItself { get; } = Error.Invalid("tag_into_itself", "A tag cannot be merged into itself. Choose another one.");

    public static Error Cleared { get; } = new("tag_cleared", "It was deleted too long ago to be brought back. Add it anew.", ErrorKind.Gone);

    internal static Error Exists(TagRoutes.Shown tag) => new("tag_exists", $"There is a tag “{tag.Name}” already.") { Current = tag };
}
