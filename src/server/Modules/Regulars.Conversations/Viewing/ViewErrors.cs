using Regulars.Contracts;

namespace Regulars.Conversations.Viewing;

/// <summary>The rules of saved views that a request can break.</summary>
internal static class ViewErrors
{
    public static Error TooMany { get; } = new("too_many_views", "There are 100 such views already. Delete some first.");

    public static Error NoShelf { get; } = Error.Invalid("view_without_shelf", "A view looks at something: open, snoozed, resolved or spam.");
}
