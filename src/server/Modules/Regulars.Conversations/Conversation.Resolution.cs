using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;

namespace Regulars.Conversations;

internal sealed partial class Conversation
{
    public Resolution? Resolution { get; private set; }

    public bool IsResolved => Resolution is not null;

    /// <summary>Ends the conversation, and its snooze with it.</summary>
    public Outcome Resolve(string? note, Moment now)
    {
        if (IsResolved)
            return Outcome.Unchanged;

        Resolution = new Resolution(now.By, note, now.At);
        SnoozedUntil = null;
        IsUnread = false;
        Tell(now, "resolved", new { note });
        Move(Status.Resolved, now);
        Raise(new ConversationResolved(Id, CustomerId, now.By));
        return Outcome.Done;
    }

    /// <summary>Takes it up again: with the customer waiting it is open, else we wait for them.</summary>
    public Outcome Reopen(string because, Moment now)
    {
        if (!IsResolved)
            return Outcome.Unchanged;

        Resolution = null;
        Tell(now, "reopened", new { because });
        Move(WaitingSince is null ? Status.Waiting : Status.Open, now);
        Raise(new ConversationReopened(Id, CustomerId, now.By));
        return Outcome.Done;
    }
}

/// <summary>How a conversation was ended.</summary>
internal sealed record Resolution(Actor By, string? Note, Instant At);
