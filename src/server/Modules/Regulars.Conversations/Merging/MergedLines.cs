using Regulars.Contracts.Conversations;
using Regulars.Contracts.Tags;

namespace Regulars.Conversations.Merging;

/// <summary>What came into a conversation from one that was merged into it, told by a line in front of them. Taking it back needs no more.</summary>
/// <param name="After">The sequence of that line: theirs are added to it.</param>
/// <param name="Lines">How many sequences they take.</param>
/// <param name="Tags">Those that came along.</param>
internal sealed record MergedLines(ConversationId From, int Number, string Subject, int After, int Lines, IReadOnlyList<TagId> Tags)
{
    public const string Event = "merged";

    /// <summary>The last sequence that is theirs.</summary>
    public int Last => After + Lines;
}
