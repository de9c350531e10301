using System.Text.RegularExpressions;

namespace Regulars.Channels.Email.Joining;

/// <summary>
/// The id that a provider gave a mail of ours in place of our own, as it says in its answer to the mail: Microsoft writes it in angle brackets, Amazon
/// the part before the @, of a domain that its host's name tells.
/// </summary>
internal static partial class ProviderIds
{
    public static string? In(string? answer, string server)
    {
        if (answer is null)
            return null;
        if (Whole().Match(answer) is { Success: true } whole)
            return whole.Groups["id"].Value;
        return Amazon().Match(server) is { Success: true } host && AmazonId().Match(answer) is { Success: true } part
            ? $"{part.Groups["id"].Value}@{(host.Groups["region"].Value == "us-east-1" ? "email" : host.Groups["region"].Value)}.amazonses.com"
            : null;
    }

    [GeneratedRegex(@"<(?<id>[^<>\s@]{1,200}@[^<>\s@]{1,100})>", RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^email-smtp(?:-fips)?\.(?<region>[a-z0-9-]+)\.amazonaws\.com(?::\d+)?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Amazon();

    [GeneratedRegex(@"\bOk (?<id>[0-9a-f-]{20,80})\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex AmazonId();
}
