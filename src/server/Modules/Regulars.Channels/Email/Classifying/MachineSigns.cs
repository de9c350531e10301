using System.Text.RegularExpressions;
using Regulars.Channels.Email.Mailroom;
using Regulars.Contracts.Conversations;

namespace Regulars.Channels.Email.Classifying;

/// <summary>What tells lists, notifications and invitations from a person's mail.</summary>
internal static partial class MachineSigns
{
    public static Classified? In(ParsedMail mail, MailHeaders headers)
    {
        // A calendar that asks for nothing, or that nobody can read, is a file that a person sent.
        if (headers.BeginsWith("content-type", "text/calendar") || mail.Invitations.Any(invitation => invitation.Method != "publish"))
            return new Classified(MailClass.Invitation, "calendar");
        if (BounceSigns.IsReport(headers, "feedback-report"))
            return new Classified(MailClass.Notification, "feedback-report");
        // Services put a way to leave on every mail of theirs; no list says that a machine made one mail for one event.
        if (headers.BeginsWith("auto-submitted", "auto-generated", "auto-notified"))
            return new Classified(MailClass.Notification, "auto-submitted");
        if (headers.Has("list-id") || headers.Has("list-unsubscribe") || headers.Has("list-post") || headers.Is("precedence", "list"))
            return new Classified(MailClass.List, "list-headers");
        if (headers.BeginsWith("precedence", "bulk", "junk"))
            return new Classified(MailClass.Notification, "precedence");
        return IsNobody(mail.From) && mail.ReplyTo.All(IsNobody) ? new Classified(MailClass.Notification, "no-reply") : null;
    }

    /// <summary>A shop's contact form writes from such an address too, and names the customer as the one to answer.</summary>
    private static bool IsNobody(MailAddress? address) => Nobody().IsMatch(address?.Address ?? "");

    [GeneratedRegex(@"^(?:[^@]*[._+-])?(?:no|do[._-]?not|donot|nao|ne|nicht|ikke|inte|ei)[._-]?(?:reply|replay|respond|answer|antworten|responder|repondre|svar|svara|vastaa)(?:[._+-][^@]*)?@", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Nobody();
}
