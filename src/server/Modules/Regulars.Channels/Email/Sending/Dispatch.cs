using NodaTime;
using Regulars.Channels.Email.Mailroom;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Files;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Sending;

/// <summary>One mail of ours on its way out, written down before anybody is called: a crash leaves it in doubt, never sent twice.</summary>
internal sealed class Dispatch(Guid id, string mailId, bool isNotice) : Aggregate
{
    private const int MostTries = 12;

    /// <summary>The message's id; of a notice, the id of the outbox row it came from.</summary>
    public Guid Id { get; private set; } = id;

    /// <summary>Its Message-ID, the same at every try.</summary>
    public string MailId { get; private set; } = mailId;

    public bool IsNotice { get; private set; } = isNotice;

    public DeliveryState State { get; private set; } = DeliveryState.Queued;

    public int Tries { get; private set; }

    public string? Detail { get; private set; }

    /// <summary>The envelope's sender, where bounces go; empty when none are wanted.</summary>
    public string Sender { get; private set; } = "";

    /// <summary>What only a bounce of this mail carries; null where its sender has no room for one.</summary>
    public string? BounceToken { get; private set; }

    public IReadOnlyList<DispatchRecipient> Recipients { get; private set; } = [];

    /// <summary>The domain whose key signed it; null when none did.</summary>
    public string? SignedBy { get; private set; }

    /// <summary>The bytes that were handed over, once they were.</summary>
    public string? Sha256 { get; private set; }

    public long? Size { get; private set; }

    public Instant At { get; private set; }

    /// <summary>The time it was given where a server takes so many a minute; spent by a try.</summary>
    public Instant? Turn { get; private set; }

    /// <summary>Sending was begun and never ended: whoever began has crashed.</summary>
    public bool IsInDoubt => State == DeliveryState.Sending;

    public Envelope Envelope => new(Sender, [.. Recipients.Select(recipient => recipient.Address)]);

    public bool IsLastTry => Tries >= MostTries;

    public void Begin(DispatchEnvelope envelope, Instant at)
    {
        // A person who has it sent again starts the count anew.
        Tries = State == DeliveryState.Queued ? Tries + 1 : 1;
        (State, Detail, At) = (DeliveryState.Sending, null, at);
        Turn = null;
        BounceToken ??= envelope.BounceToken;
        Sender = envelope.Sender(BounceToken);
        Recipients = [.. envelope.To.Select(address => new DispatchRecipient(address))];
    }

    public void Wait(Instant turn) => Turn = turn;

    /// <summary>The other side took nothing and may do so later.</summary>
    public Attempt PutOff(string detail, Tried tried, Instant at)
    {
        var attempt = new Attempt(Id, At, at, tried);
        (State, Detail, At) = (DeliveryState.Queued, detail, at);
        Tries -= tried.UsesUpATry ? 0 : 1;
        return attempt;
    }

    public Attempt End(Posted posted, Instant at)
    {
        var attempt = new Attempt(Id, At, at, posted.Tried);
        (Sha256, Size, SignedBy) = (posted.Raw?.Sha256, posted.Raw?.Size, posted.Tried.SignedBy);
        Recipients = [.. Recipients.Select(recipient => recipient.After(posted, at))];
        // A bounce can be quicker than this note.
        (State, Detail, At) = (Settled ?? posted.State, posted.Detail, at);
        return attempt;
    }

    /// <summary>A server on the way told what became of it for one recipient. False when that is known already.</summary>
    public bool Learn(string address, RecipientState state, string? said, Instant at)
    {
        var known = Recipients.FirstOrDefault(recipient => recipient.Is(address));
        if (known is null || known.IsLost || known.State == state || (known.State == RecipientState.Delivered && state == RecipientState.Delayed))
            return false;
        Recipients = [.. Recipients.Select(recipient => recipient.Is(address) ? recipient with { State = state, Said = said, At = at } : recipient)];
        State = Settled ?? State;
        return true;
    }

    /// <summary>What became of it once each recipient's fate is known; null before.</summary>
    private DeliveryState? Settled =>
        Recipients.Count == 0 ? null
        : Recipients.All(recipient => recipient.IsLost) ? DeliveryState.Failed
        : Recipients.All(recipient => recipient.IsLost || recipient.State == RecipientState.Delivered) ? DeliveryState.Delivered
        : null;
}

/// <summary>What became of a mail.</summary>
internal sealed record Posted(DeliveryState State, string? Detail, Blob? Raw, Tried Tried)
{
    public static Posted Crashed { get; } = new(
        DeliveryState.Unknown, "The program ended while this was being sent. It may or may not have arrived.", null, new Tried("crashed"));
}
