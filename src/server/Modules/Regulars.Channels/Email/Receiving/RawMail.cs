using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Files;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Receiving;

/// <summary>A mail as it came, kept before anything is made of it.</summary>
internal sealed class RawMail : Aggregate
{
    private RawMail()
    {
    }

    public RawMail(MailboxId mailbox, MailFingerprint print, Delivery delivery, Instant at)
    {
        Id = TypedId.New<RawMailId>();
        MailboxId = mailbox;
        (HeaderId, CopyKey, BodyHash) = (print.MessageId, print.CopyKey, print.BodyHash);
        (Sha256, Size) = (print.Raw.Sha256, print.Raw.Size);
        (MailFrom, Recipient, RemoteAddress, Helo) = (delivery.MailFrom, delivery.Recipient, delivery.RemoteAddress, delivery.Helo);
        (ReceivedAt, IsHistoric) = (at, delivery.IsHistoric);
        Raise(new RawMailStored(Id, print.Thread));
    }

    public RawMailId Id { get; private set; }

    public MailboxId MailboxId { get; private set; }

    /// <summary>The Message-ID in its header, as written by whoever wrote it.</summary>
    public string? HeaderId { get; private set; }

    /// <summary>What a copy of it would have too: the database refuses a second one.</summary>
    public string CopyKey { get; private set; } = "";

    public string BodyHash { get; private set; } = "";

    public string Sha256 { get; private set; } = "";

    public long Size { get; private set; }

    public string MailFrom { get; private set; } = "";

    public string Recipient { get; private set; } = "";

    public string RemoteAddress { get; private set; } = "";

    public string Helo { get; private set; } = "";

    public Instant ReceivedAt { get; private set; }

    /// <summary>It came long ago and was only fetched then: reading it again does not make it new.</summary>
    public bool IsHistoric { get; private set; }

    public MailState State { get; private set; }

    public int Tries { get; private set; }

    public string? Error { get; private set; }

    /// <summary>Its id was another mail's already, so it goes by one of ours.</summary>
    public bool HasMadeId { get; private set; }

    public ConversationId? ConversationId { get; private set; }

    public MessageId? MessageId { get; private set; }

    public Blob Raw => new(Sha256, Size);

    public void Try() => Tries++;

    public void Receive(ReceivedMessage where, bool hasMadeId)
    {
        (State, HasMadeId, Error) = (MailState.Received, hasMadeId, null);
        (ConversationId, MessageId) = (where.Conversation, where.Message);
    }

    public void ReceiveElsewhere(ConversationId conversation) => (State, ConversationId) = (MailState.ReceivedElsewhere, conversation);

    public void MoveTo(ConversationId conversation) => ConversationId = conversation;

    /// <param name="about">The conversation of the mail it tells about; null when that was a notice.</param>
    public void TakeAsReport(ConversationId? about) => (State, ConversationId, Error) = (MailState.Report, about, null);

    public void RecogniseAsOwn() => State = MailState.Own;

    /// <summary>Where it stands already, it stays: what is read goes there.</summary>
    public RawMailStored ReadAgain()
    {
        State = MailState.Stored;
        return new RawMailStored(Id, Id.ToString());
    }

    public void QuarantineAgain(string error) => (State, Error) = (MailState.Quarantined, error);

    public void Quarantine(ReceivedMessage where, string error)
    {
        (State, Error) = (MailState.Quarantined, error);
        (ConversationId, MessageId) = (where.Conversation, where.Message);
    }
}

/// <summary>How a mail reached us.</summary>
internal sealed record Delivery(string MailFrom, string Recipient, string RemoteAddress, string Helo)
{
    /// <summary>It came long ago and is only fetched now.</summary>
    public bool IsHistoric { get; init; }
}
