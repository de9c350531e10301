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
        if (DeliveryState != State.Queued || SendAt is null || Email is not null)
            return ConversationErrors.LeftAlready;
        (Kind, EventName, EventData) = (MessageKind.Event, "reply-withdrawn", "{}");
        (Text, Html, Attachments, To, Cc, Answers) = ("", null, [], [], [], null);
        (Direction, DeliveryState, DeliveryDetail, DeliveryAt, SendAt) = (null, null, null, null, null);
        (Author, At) = (now.By, now.At);
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
