using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using NodaTime;
using Regulars.Contracts.Files;

namespace Regulars.Contracts.Conversations;

/// <summary>A file with a message. <paramref name="IsInline"/>: the HTML shows it in place.</summary>
public sealed record Attachment(FileId Id, string Name, string MediaType, long Size, [property: JsonPropertyName("inline")] bool IsInline);

/// <summary>One address of a mail, as written.</summary>
public sealed record MailAddress(string Name, string Address);

/// <summary>Where what is shown at once ends, in characters: below lie quotes and signatures. Null where nothing is folded.</summary>
public sealed record FoldPosition(int? Html, int? Text);

/// <summary>
/// What a mail said about itself. <paramref name="JoinedBy"/> is why it stands in its conversation.
/// <paramref name="Mail"/> is the id under which its bytes are kept: <c>GET /mails/{id}/original</c>. <paramref name="ClassifiedBy"/> is what told its class:
/// a header, the sender's history, a person; null when nothing spoke against a human. <paramref name="Check"/> is null where nobody had to look: the mail came
/// from a server that does so itself.
/// </summary>
public sealed record EmailDetails(
    MailAddress From,
    IReadOnlyList<MailAddress> To,
    IReadOnlyList<MailAddress> Cc,
    string Subject,
    string MessageId,
    [property: AllowedValues("token", "in-reply-to", "references", "provider-id", "marker", "subject-number", "forward", "new", null)] string? JoinedBy,
    Instant? SentAt,
    Guid? Mail = null,
    MailClass Class = MailClass.Human,
    string? ClassifiedBy = null,
    IReadOnlyList<Invitation>? Invitations = null,
    SenderCheck? Check = null);

/// <summary>
/// What a calendar in a mail asks for. <paramref name="Method"/>: request, cancel, reply, publish and the rarer ones of RFC 5546. <paramref name="Start"/> and
/// <paramref name="End"/> are a date when it lasts all day, an instant, or a time of day without a zone when nobody knows the one that was meant.
/// </summary>
public sealed record Invitation(
    string Method,
    string Summary,
    string? Start,
    string? End,
    bool IsAllDay,
    string? TimeZone,
    string? Location,
    MailAddress? Organizer,
    IReadOnlyList<MailAddress> Attendees);

/// <summary>How far a message to a customer has come. It only ever moves forward.</summary>
public enum DeliveryState
{
    Queued,
    Sending,
    Accepted,
    Delivered,
    Failed,

    /// <summary>The line broke after everything was handed over: a person decides.</summary>
    Unknown,

    /// <summary>No way to send was set up; it is kept and not sent.</summary>
    Kept,
}
