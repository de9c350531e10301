using System.Text.RegularExpressions;
using Regulars.Channels.Email.Mailroom;

namespace Regulars.Channels.Email.Bouncing;

/// <summary>Reads what a mail server reports about a mail: by RFC 3464 where it keeps to that, else from its words. Decides nothing and asks nobody.</summary>
internal static partial class ReadBounce
{
    private static readonly string[] StatusTypes = ["message/delivery-status", "message/global-delivery-status"];
    private static readonly string[] ReturnedTypes = ["message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers"];

    /// <summary>Whether a part may say something that reading a bounce needs.</summary>
    public static bool NeedsPart(string mediaType) => StatusTypes.Contains(mediaType) || ReturnedTypes.Contains(mediaType);

    /// <summary>Whether it is worth a look: nothing else is a report.</summary>
    public static bool MayBe(ParsedMail mail) => IsReport(mail) || PlainBounce.IsFromDaemon(mail) || mail.Headers.Any(header => header.Key == PlainBounce.Failed);

    /// <summary>Null when the mail is no such report.</summary>
    public static BounceReport? In(ParsedMail mail, string text, IReadOnlyList<ReportPart> parts)
    {
        if (!MayBe(mail) || IsOtherReport(mail))
            return null;
        IReadOnlyList<RecipientReport> recipients =
            [.. parts.Where(part => StatusTypes.Contains(part.MediaType)).SelectMany(part => ReportFields.Recipients(part.Text))];
        if (recipients.Count == 0)
            recipients = PlainBounce.Recipients(mail, text);
        if (recipients.Count == 0)
            return null;
        List<string> returned = [.. parts.Where(part => ReturnedTypes.Contains(part.MediaType)).Select(part => Head(part.Text)), text];
        return new BounceReport(recipients, [.. Ids(mail, returned).Distinct()], [.. Found(AnswerPattern(), returned).Distinct()]);
    }

    private static string TypeOf(ParsedMail mail) => mail.Headers.FirstOrDefault(header => header.Key == "content-type")?.Value ?? "";

    private static bool IsReport(ParsedMail mail) => ReportPattern().IsMatch(TypeOf(mail));

    /// <summary>Read receipts and complaints are reports too.</summary>
    private static bool IsOtherReport(ParsedMail mail) => IsReport(mail)
        && TypeOf(mail).Contains("report-type", StringComparison.OrdinalIgnoreCase) && !TypeOf(mail).Contains("delivery-status", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Ids(ParsedMail mail, List<string> returned) =>
        Found(IdPattern(), returned).Concat(mail.InReplyTo).Concat(mail.References.Reverse());

    private static IEnumerable<string> Found(Regex pattern, List<string> texts) =>
        texts.SelectMany(text => pattern.Matches(text).Select(match => match.Groups[1].Value));

    private static string Head(string mail)
    {
        var lines = mail.ReplaceLineEndings("\n");
        var end = lines.TrimStart('\n').IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? lines : lines.TrimStart('\n')[..end];
    }

    [GeneratedRegex(@"^\s*multipart/report\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ReportPattern();

    [GeneratedRegex(@"^[ \t>]*Message-ID:\s*<([^<>\s]{1,998})>", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"^[ \t>]*Reply-To:[^<\n]*(?:\n[ \t]+[^<\n]*)?<([^<>\s]{1,254})>", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex AnswerPattern();
}
