using System.Text.RegularExpressions;
using Regulars.Channels.Email.Mailroom;

namespace Regulars.Channels.Email.Classifying;

/// <summary>Whether a mail is a mail server's word on another mail: RFC 3464 reports, and the forms of servers that write none.</summary>
internal static partial class BounceSigns
{
    public static string? In(ParsedMail mail, MailHeaders headers, bool hasNullSender)
    {
        if (IsReport(headers, "delivery-status") || mail.Attachments.Any(part => part.MediaType is "message/delivery-status" or "message/global-delivery-status"))
            return "delivery-report";
        if (headers.Has("x-failed-recipients") || headers.Has("x-ms-exchange-message-is-ndr"))
            return "failed-recipients";
        if (!IsMailSystem(mail.From?.Address))
            return null;
        return hasNullSender || headers.BeginsWith("auto-submitted", "auto-") || Undelivered().IsMatch(mail.Subject) ? "mailer-daemon" : null;
    }

    public static bool IsReport(MailHeaders headers, string kind) =>
        headers.BeginsWith("content-type", "multipart/report") && headers.Contains("content-type", kind);

    private static bool IsMailSystem(string? address) =>
        address is { } && address.Split('@')[0] is var name && (name.Equals("mailer-daemon", StringComparison.OrdinalIgnoreCase) || name.Equals("postmaster", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(
        @"undeliver|non.?deliver|not (?:be )?delivered|delivery (?:status|failure|has failed|problem|delayed|incomplete)|failure notice|returned mail|mail delivery|unzustellbar|nicht zugestellt|zustell|non remis|échec de la remise|no se (?:ha podido|pudo) entregar|mancata consegna|onbestelbaar|niet bezorgd|nie dostarczono|kunde inte levereras|kunne ikke leveres",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Undelivered();
}
