using Regulars.Contracts;

namespace Regulars.Conversations;

internal sealed partial class Conversation
{
    /// <summary>Gives it another subject. Refused when it is no longer the one that the person saw.</summary>
    public Outcome Retitle(string subject, string seen, Moment now)
    {
        var tidy = Cut(string.Join(' ', subject.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), LongestSubject);
        if (tidy == Subject)
            return Outcome.Unchanged;
        if (seen != Subject)
            return ConversationErrors.RetitledMeanwhile(Subject);

        var from = Subject;
        (Subject, changedBy) = (tidy, now.By.Id);
        Tell(now, "retitled", new { from, to = tidy });
        return Outcome.Done;
    }
}
