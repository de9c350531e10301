using NodaTime;
using Regulars.Contracts.Conversations;

namespace Regulars.Channels.Email.Mailroom;

/// <summary>What a mail says, as the mailroom read it.</summary>
internal sealed record ParsedMail
{
    public IReadOnlyList<Header> Headers { get; init; } = [];

    public MailAddress? From { get; init; }

    public MailAddress? Sender { get; init; }

    public IReadOnlyList<MailAddress> ReplyTo { get; init; } = [];

    public IReadOnlyList<MailAddress> To { get; init; } = [];

    public IReadOnlyList<MailAddress> Cc { get; init; } = [];

    public IReadOnlyList<string> DeliveredTo { get; init; } = [];

    public string Subject { get; init; } = "";

    public string? MessageId { get; init; }

    public IReadOnlyList<string> InReplyTo { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    public Instant? Date { get; init; }

    public string? Text { get; init; }

    public string? Html { get; init; }

    public IReadOnlyList<Invitation> Invitations { get; init; } = [];

    public IReadOnlyList<ParsedAttachment> Attachments { get; init; } = [];

    /// <summary>What was broken and read as well as could be.</summary>
    public IReadOnlyList<string> Defects { get; init; } = [];

    /// <summary>Only its beginning was read.</summary>
    public bool IsCutShort => Defects.Contains("too_many_parts") || Defects.Contains("too_deep");
}

internal sealed record Header(string Key, string Value);

internal sealed record ParsedAttachment(string? Name, string MediaType, string? Disposition, string? ContentId, long Offset, long Size);

/// <summary>A mail to be written.</summary>
internal sealed record OutgoingMail(
    MailAddress From,
    IReadOnlyList<MailAddress> To,
    IReadOnlyList<MailAddress> Cc,
    MailAddress? ReplyTo,
    string Subject,
    string MessageId,
    string? InReplyTo,
    IReadOnlyList<string> References,
    Instant Date,
    string Text,
    string Html,
    IReadOnlyList<Header> Headers,
    IReadOnlyList<OutgoingAttachment> Attachments)
{
    /// <summary>Null: nothing signs it.</summary>
    public SignWith? Sign { get; init; }
}

/// <summary>The key that signs a mail, as PEM; its public half stands under SELECTOR._domainkey.DOMAIN.</summary>
internal sealed record SignWith(string Domain, string Selector, string PrivateKey)
{
    /// <summary>Without the key: what is written of a record ends up in logs.</summary>
    public override string ToString() => $"{Selector} of {Domain}";
}

internal sealed record OutgoingAttachment(string Name, string MediaType, string? ContentId, long Offset, long Size);

/// <summary>The SMTP server to hand a mail to; <paramref name="Name"/> is ours, for its greeting.</summary>
/// <param name="AccessToken">Signs in instead of the password.</param>
internal sealed record SmtpServer(string Host, int Port, string Security, string? Username, string? Password, string Name, string? AccessToken = null);

internal sealed record Envelope(string From, IReadOnlyList<string> To);

internal sealed record TestEnvelope(string From, string To);

/// <summary>What the DNS said of one name. <c>missing</c>: it has no TXT record; <c>failed</c>: nobody could be asked.</summary>
internal sealed record DnsAnswer(string State, IReadOnlyList<string> Texts, string Detail)
{
    public const string Failed = "failed";
}

internal sealed record DnsAnswers(IReadOnlyList<DnsAnswer> Answers);

internal sealed record SendAnswer(string Outcome, int? Code, string Response, IReadOnlyList<string> Rejected, IReadOnlyList<Refusal> Refused);

/// <summary>A recipient that the server did not take.</summary>
internal sealed record Refusal(string Address, int? Code, string Response);
