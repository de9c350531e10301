using System.Security.Cryptography;
using Regulars.Channels.Email.Joining;
using Regulars.Channels.Email.Mailroom;

namespace Regulars.Channels.Email.Sending;

/// <summary>From which address a mail of ours leaves, as servers see it, and to which ones it goes.</summary>
/// <param name="From">The plain address of the mailbox; null for a mail whose bounces nobody is to see.</param>
/// <param name="IsPlain">It leaves from that address as it is; its bounces are known by what they quote.</param>
internal sealed record DispatchEnvelope(string? From, IReadOnlyList<string> To, bool IsPlain = false)
{
    /// <summary>Begins the plus part of an address that only bounces go to; no reply token has such a letter.</summary>
    public const string Mark = "b-";

    private const int TokenBytes = 10;

    /// <summary>A new one, of 80 bits that nobody can guess.</summary>
    public string BounceToken { get; } = Base32.Write(RandomNumberGenerator.GetBytes(TokenBytes));

    /// <summary>An automatic answer has no sender: whatever answers a bounce of it would answer itself (RFC 3834).</summary>
    public static DispatchEnvelope Of(OutgoingMail mail, bool isPlain = false) => new(
        mail.Headers.Any(header => header is { Key: "Auto-Submitted", Value: "auto-replied" }) ? null : mail.From.Address,
        [.. mail.To.Concat(mail.Cc).Select(address => address.Address).Distinct(StringComparer.OrdinalIgnoreCase)], isPlain);

    /// <summary>With the token in the plus part; a mailbox that has such a part already, or leaves no room, goes as it is.</summary>
    public string Sender(string? token)
    {
        if (From is null || token is null || IsPlain || EmailAddress.Tag(From) is not null)
            return From ?? "";
        var tagged = EmailAddress.WithTag(From, Mark + token);
        return EmailAddress.IsValid(tagged) ? tagged : From;
    }
}
