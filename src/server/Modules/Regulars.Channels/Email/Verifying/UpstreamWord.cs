using System.Text.RegularExpressions;
using Regulars.Channels.Email.Classifying;
using Regulars.Channels.Email.Mailroom;
using Regulars.Contracts.Conversations;

namespace Regulars.Channels.Email.Verifying;

/// <summary>
/// What a server of ours said of a mail's sender before it handed the mail on (RFC 8601). Only the topmost word, which that server wrote, and only against
/// the sender: where it wrote none, the topmost may be the sender's own.
/// </summary>
internal static partial class UpstreamWord
{
    public static SenderCheck? In(ParsedMail mail)
    {
        if (FailsDmarc().Match(new MailHeaders(mail).First("authentication-results")) is not { Success: true } failure)
            return null;
        var policy = Policy().Match(failure.Value) is { Success: true } said ? said.Groups[1].Value.ToLowerInvariant() : "reject";
        var address = mail.From?.Address ?? "";
        return new SenderCheck(SenderProof.Failed, address[(address.LastIndexOf('@') + 1)..].ToLowerInvariant(), ["upstream"], policy);
    }

    [GeneratedRegex(@"(?:^|[;\s])dmarc\s*=\s*fail\b[^;]*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex FailsDmarc();

    [GeneratedRegex(@"\bp=(none|quarantine|reject)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Policy();
}
