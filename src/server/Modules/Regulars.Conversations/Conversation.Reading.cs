using Regulars.Contracts;

namespace Regulars.Conversations;

internal sealed partial class Conversation
{
    /// <summary>Somebody of ours has read it up to a message; what came after that stays unread.</summary>
    public Outcome Read(int sequence, Moment now)
    {
        if (!IsUnread || sequence < LastPublicSequence)
            return Outcome.Unchanged;
        (IsUnread, changedBy) = (false, now.By.Id);
        return Outcome.Done;
    }

    public Outcome MarkUnread(Moment now)
    {
        if (IsUnread)
            return Outcome.Unchanged;
        (IsUnread, changedBy) = (true, now.By.Id);
        return Outcome.Done;
    }
}
