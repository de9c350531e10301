using NodaTime;
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

    /// <summary>The bytes that were handed over, once they were.</summary>
    public string? Sha256 { get; private set; }

    public long? Size { get; private set; }

    public Instant At { get; private set; }

    /// <summary>Sending was begun and never ended: whoever began has crashed.</summary>
    public bool IsInDoubt => State == DeliveryState.Sending;

    public bool IsLastTry => Tries >= MostTries;

    public void Begin(Instant at)
    {
        // A person who has it sent again starts the count anew.
        Tries = State == DeliveryState.Queued ? Tries + 1 : 1;
        (State, Detail, At) = (DeliveryState.Sending, null, at);
    }

    /// <summary>The other side took nothing and may do so later.</summary>
    public void PutOff(string detail, Instant at) => (State, Detail, At) = (DeliveryState.Queued, detail, at);

    public void End(Posted posted, Instant at)
    {
        (State, Detail, At) = (posted.State, posted.Detail, at);
        (Sha256, Size) = (posted.Raw?.Sha256, posted.Raw?.Size);
    }
}

/// <summary>What became of a mail.</summary>
internal sealed record Posted(DeliveryState State, string? Detail, Blob? Raw)
{
    public static Posted Crashed { get; } = new(
        DeliveryState.Unknown, "The program ended while this was being sent. It may or may not have arrived.", null);
}
