using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;

using State = Regulars.Contracts.Conversations.DeliveryState;

namespace Regulars.Conversations;

internal sealed partial class Message
{
    public DeliveryState? DeliveryState { get; private set; }

    public string? DeliveryDetail { get; private set; }

    public Instant? DeliveryAt { get; private set; }

    /// <summary>When it is to leave; null: as soon as it is written. Until then it can be taken back.</summary>
    public Instant? SendAt { get; private set; }

    /// <summary>Whose it is while it waits for its time.</summary>
    public Guid? ScheduledBy { get; private set; }

    /// <summary>Put off on purpose, not only so that it can be undone: what the customer writes meanwhile overtakes it.</summary>
    public bool IsSentLater { get; private set; }

    private bool MayBeTakenBack => DeliveryState == State.Queued && SendAt is not null && Email is null;

    /// <summary>Moves delivery forward. What is settled stays settled, but for an accepted mail that is later delivered or comes back.</summary>
    public void Deliver(DeliveryState to, string? detail, EmailDetails? email, Instant at)
    {
        if (DeliveryState is not { } from || !IsForward(from, to))
            return;
        (DeliveryState, DeliveryDetail, DeliveryAt) = (to, detail, at);
        Email = email ?? Email;
    }

    /// <summary>It did not reach everybody: that is added to what is known, and the state stays.</summary>
    public void NoteOnDelivery(string detail, Instant at)
    {
        if (DeliveryState is not null)
            (DeliveryDetail, DeliveryAt) = (DeliveryDetail is null ? detail : $"{DeliveryDetail}\n{detail}", at);
    }

    /// <summary>A person says that a mail of unknown fate has arrived.</summary>
    public Outcome SettleAsArrived(Moment now)
    {
        if (DeliveryState is not State.Unknown)
            return ConversationErrors.NothingToSettle;
        (DeliveryState, DeliveryDetail, DeliveryAt) = (State.Delivered, null, now.At);
        return Outcome.Done;
    }

    public Outcome Withdraw(Moment now)
    {
        if (!MayBeTakenBack)
            return ConversationErrors.LeftAlready;
        (Kind, EventName, EventData) = (MessageKind.Event, "reply-withdrawn", "{}");
        (Text, Html, Attachments, To, Cc, Answers) = ("", null, [], [], [], null);
        (Direction, DeliveryState, DeliveryDetail, DeliveryAt, SendAt) = (null, null, null, null, null);
        (ScheduledBy, IsSentLater) = (null, false);
        (Author, At) = (now.By, now.At);
        return Outcome.Done;
    }

    /// <summary>It leaves at once instead of at its time.</summary>
    public Outcome Depart()
    {
        if (!MayBeTakenBack)
            return ConversationErrors.LeftAlready;
        (SendAt, ScheduledBy, IsSentLater) = (null, null, false);
        return Outcome.Done;
    }

    public void Classify(MailClass to) => Email = Email! with { Class = to, ClassifiedBy = "person" };

    public Outcome QueueAgain(Moment now)
    {
        if (DeliveryState is not (State.Failed or State.Unknown
            or State.Kept))
            return ConversationErrors.NothingToSend;
        (DeliveryState, DeliveryDetail, DeliveryAt) = (State.Queued, null, now.At);
        return Outcome.Done;
    }

    private static bool IsForward(DeliveryState from, DeliveryState to) => from switch
    {
        State.Queued => to != State.Queued,
        // A server that put us off, or could not be reached, has taken nothing: it waits its turn again.
        State.Sending => true,
        State.Accepted or State.Unknown =>
            to is State.Delivered or State.Failed,
        _ => false,
    };
}
