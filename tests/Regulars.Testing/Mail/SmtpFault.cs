namespace Regulars.Testing.Mail;

/// <summary>How a sink misbehaves.</summary>
public enum SmtpFault
{
    None,

    /// <summary>421 to the greeting: not now.</summary>
    Busy,

    /// <summary>451 to the recipient: try again later.</summary>
    Defers,

    /// <summary>550 to the recipient: never.</summary>
    Rejects,

    /// <summary>Answers nothing once the mail was handed over.</summary>
    Hangs,

    /// <summary>Takes the whole mail, then the line breaks before the answer.</summary>
    DropsAfterData,
}
