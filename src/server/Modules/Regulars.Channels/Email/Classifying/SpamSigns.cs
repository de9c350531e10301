using System.Globalization;
using Regulars.Channels.Email.Mailroom;

namespace Regulars.Channels.Email.Classifying;

/// <summary>
/// What servers on the way said against a mail. Only words against it count: a sender can write any word for itself, and one against itself is its
/// own harm.
/// </summary>
internal static class SpamSigns
{
    /// <summary>Of Microsoft's scale from -1 to 9: what its own mailboxes take for spam.</summary>
    private const int SpamLevel = 5;

    public static string? In(ParsedMail mail, MailHeaders headers)
    {
        if (headers.BeginsWith("x-spam-flag", "yes") || headers.BeginsWith("x-spam-status", "yes") || headers.BeginsWith("x-spam", "yes"))
            return "spam-header";
        if (headers.Is("x-rspamd-action", "reject") || headers.Is("x-rspamd-action", "add header") || headers.Is("x-rspamd-action", "rewrite subject"))
            return "spam-header";
        if (headers.Contains("x-forefront-antispam-report", "SFV:SPM") || Level(headers.First("x-ms-exchange-organization-scl")) >= SpamLevel)
            return "spam-header";
        return mail.Subject.StartsWith("***SPAM***", StringComparison.OrdinalIgnoreCase) || mail.Subject.StartsWith("[SPAM]", StringComparison.OrdinalIgnoreCase)
            ? "spam-subject" : null;
    }

    private static int Level(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var level) ? level : 0;
}
