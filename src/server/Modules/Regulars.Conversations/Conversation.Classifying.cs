using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Conversations.Receiving;

namespace Regulars.Conversations;

internal sealed partial class Conversation
{
    /// <summary>A person says what kind of mail a message is; the conversation then stands as if that had been known when it came.</summary>
    public Outcome Classify(Message message, MailClass seen, MailClass to, Moment now)
    {
        if (message.Email is not { } email || message.Direction != Conversations.Direction.In)
            return ConversationErrors.NoMail;
        if (email.Class == to)
            return Outcome.Unchanged;
        if (email.Class != seen)
            return ConversationErrors.ClassifiedMeanwhile(email.Class);

        message.Classify(to);
        Tell(now, "classified", new { from = seen, to, message = message.Id });
        Reweigh(message, Weights.Of(seen), Weights.Of(to), now);
        return Outcome.Done;
    }

    private void Reweigh(Message message, Weight from, Weight to, Moment now)
    {
        if (to == Weight.Spam && !IsSpam)
            (IsSpam, IsUnread) = (true, false);
        else if (from == Weight.Spam && IsSpam)
            (IsSpam, IsUnread) = (false, true);
        var isUnanswered = customersTurnSince is not { } turn || message.At > turn;
        if (to == Weight.Personal && isUnanswered)
            AwaitAnswer(message, now);
        else if (from == Weight.Personal && isUnanswered && WaitingSince == message.At)
            WaitingSince = null;
        if (WaitingSince is null && to == Weight.Quiet && message.Sequence == 1 && FirstRepliedAt is null)
            Resolve(note: null, now);
        else
            Move(IsResolved ? Status.Resolved : WaitingSince is not null || FirstRepliedAt is null ? Status.Open : Status.Waiting, now);
    }

    private void AwaitAnswer(Message message, Moment now)
    {
        WaitingSince = WaitingSince is { } since && since < message.At ? since : message.At;
        Reopen("classified", now);
    }
}
