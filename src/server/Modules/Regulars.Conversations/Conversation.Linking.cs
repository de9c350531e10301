using Regulars.Conversations.Linking;

namespace Regulars.Conversations;

internal sealed partial class Conversation
{
    /// <summary>Both say in their log that the other exists.</summary>
    public ConversationLink LinkTo(Conversation origin, LinkKind kind, Moment now)
    {
        Tell(now, "linked", new { kind, to = origin.Id });
        origin.Tell(now, "linked", new { kind, to = Id });
        (IsLinked, origin.IsLinked) = (true, true);
        return new ConversationLink(Id, origin.Id, kind, now.At);
    }
}
