namespace Regulars.Channels.Email.Receiving;

/// <summary>How far a mail that came in has got.</summary>
internal enum MailState
{
    /// <summary>Its bytes are safe; it has not been read yet.</summary>
    Stored,

    /// <summary>It stands in a conversation as a message.</summary>
    Received,

    /// <summary>It also came to another mailbox of this workspace, where it was received.</summary>
    ReceivedElsewhere,

    /// <summary>We sent it ourselves.</summary>
    Own,

    /// <summary>It told what became of a mail of ours, and that stands in the conversation.</summary>
    Report,

    /// <summary>It could not be read: it stands in a conversation as a file.</summary>
    Quarantined,
}
