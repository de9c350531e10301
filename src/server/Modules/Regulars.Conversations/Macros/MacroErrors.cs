using Regulars.Contracts;

namespace Regulars.Conversations.Macros;

/// <summary>The rules of macros that a request can break.</summary>
internal static class MacroErrors
{
    public static Error TooMany { get; } = new("too_many_macros", "There are 500 such macros already. Delete some first.");

    public static Error Empty { get; } = Error.Invalid("empty_macro", "A macro has words, a file or an action.");

    public static Error NoSuchMacro { get; } = Error.Invalid("no_such_macro", "A macro that was used here is no longer there. Take its words or choose another.");

    public static Error NoSuchAction { get; } = Error.Invalid("no_such_action", "There is no such action for conversations, or not for you.");
}
