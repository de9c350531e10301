using System.Text.RegularExpressions;
using Regulars.Channels.Email.Mailroom;

namespace Regulars.Channels.Email.Bouncing;

/// <summary>Bounces in plain words, as qmail, Exim and many appliances write them: who is named above the returned mail, and what is said of them.</summary>
internal static partial class PlainBounce
{
    /// <summary>The header in which Exim and Gmail name them.</summary>
    public const string Failed = "x-failed-recipients";

    private const int LongestRead = 20_000;
    private const int MostRecipients = 20;
    private const int LongestSaid = 1000;

    public static IReadOnlyList<RecipientReport> Recipients(ParsedMail mail, string text)
    {
        var named = NamedIn(mail);
        if (named.Count == 0 && !(IsFromDaemon(mail) && Announces(mail.Subject, text)))
            return [];
        var told = Told(text);
        var isLate = LateWords().IsMatch(mail.Subject) || (LateWords().IsMatch(told) && !GaveUpWords().IsMatch(told));
        var addresses = named.Count > 0 ? named : AddressesIn([told]);
        return addresses.Count == 0 ? [Report(null, told, isLate)] : [.. addresses.Select(address => Report(address, About(address, told), isLate))];
    }

    public static bool IsFromDaemon(ParsedMail mail) => mail.From is { } from && DaemonPattern().IsMatch(from.Address);

    private static bool Announces(string subject, string text) => SubjectWords().IsMatch(subject) || GaveUpWords().IsMatch(Told(text));

    private static List<string> NamedIn(ParsedMail mail) => AddressesIn(mail.Headers.Where(known => known.Key == Failed).Select(known => known.Value));

    private static List<string> AddressesIn(IEnumerable<string> texts) => [.. texts.SelectMany(text => AddressPattern().Matches(text))
        .Select(match => match.Value.Trim('.', '\'').ToLowerInvariant()).Where(EmailAddress.IsValid).Distinct().Take(MostRecipients)];

    /// <summary>What stands above the returned mail.</summary>
    private static string Told(string text)
    {
        var start = text[..Math.Min(text.Length, LongestRead)].ReplaceLineEndings("\n");
        return CopyMark().Match(start) is { Success: true } mark ? start[..mark.Index] : start;
    }

    /// <summary>From the line that names them to the end of its paragraph, or of the next one when nothing follows on.</summary>
    private static string About(string address, string told)
    {
        var at = told.IndexOf(address, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return told;
        var rest = told[(at + address.Length)..].TrimStart('>', ':', ' ', '\n', '\t');
        var end = rest.IndexOf("\n\n", StringComparison.Ordinal);
        var paragraph = end < 0 ? rest : rest[..end];
        return paragraph.Trim().Length > 0 ? paragraph : told;
    }

    private static RecipientReport Report(string? address, string said, bool isLate)
    {
        var oneLine = string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var shown = oneLine.Length > LongestSaid ? oneLine[..LongestSaid] : oneLine;
        var status = ReportFields.StatusIn(shown) ?? (CodePattern().Match(shown) is { Success: true } code ? $"{code.Groups[1].Value[0]}.0.0" : null);
        return new RecipientReport(address, null, isLate ? DeliveryAction.Delayed : DeliveryAction.Failed, status, shown);
    }

    private const RegexOptions Loosely = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(mailer-daemon|mail-daemon|mailerdaemon|postmaster|mailer|maildaemon|bounces?|mdaemon)([+-][^@]*)?@", Loosely)]
    private static partial Regex DaemonPattern();

    [GeneratedRegex(
        @"undeliver|returned (mail|to sender)|failure notice|delivery (failure|failed|notification|status|has failed|report|incomplete)|mail delivery|could ?n.t be delivered"
        + @"|non.?remise|unzustellbar|nicht zugestellt|non recapitabile|no se pudo entregar|onbestelbaar|delayed|mail system error", Loosely)]
    private static partial Regex SubjectWords();

    [GeneratedRegex(@"permanent error|giving up|gave up|could ?n.t be delivered|could not be delivered|wasn.t able to deliver|unable to deliver|delivery failed|has failed|did not reach|fatal error", Loosely)]
    private static partial Regex GaveUpWords();

    [GeneratedRegex(@"\bdelayed\b|not yet been delivered|still (being )?(trying|tried|retried)|will (be retried|continue to try|keep trying)|no action is required", Loosely)]
    private static partial Regex LateWords();

    [GeneratedRegex(
        @"^[ \t>]*(-+ ?(below this line is|this is) a copy|-{2,} ?(the |begin )?(original|returned|undelivered|unsent|message header)|original message headers?:|received: |return-path:)",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex CopyMark();

    [GeneratedRegex(@"[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+", Loosely)]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"\b([45]\d\d)[ -]", RegexOptions.NonBacktracking)]
    private static partial Regex CodePattern();
}
