using System.Text.RegularExpressions;
using Regulars.Channels.Email.Mailroom;

namespace Regulars.Channels.Email.Joining;

/// <summary>The token once more, where no header shows it: hidden in the HTML of our mails, so that an answer that quotes one still finds home.</summary>
internal static partial class ReplyMarker
{
    private const int MostLooked = 2_000_000;
    private const int MostMarks = 5;

    public static string Write(string token) => $"<div style=\"display:none;max-height:0;overflow:hidden;font-size:0;line-height:0\">ref:{token}:ref</div>";

    /// <summary>What may be tokens of ours, the newest quote first.</summary>
    public static IReadOnlyList<string> In(ParsedMail mail)
    {
        var quoted = mail.Html ?? mail.Text ?? "";
        if (!quoted.Contains(":ref", StringComparison.Ordinal))
            return [];
        quoted = quoted.Length > MostLooked ? quoted[..MostLooked] : quoted;
        return [.. Mark().EnumerateMatches(quoted).ToTexts(quoted).Distinct().Take(MostMarks)];
    }

    private static List<string> ToTexts(this Regex.ValueMatchEnumerator matches, string text)
    {
        var found = new List<string>();
        foreach (var match in matches)
            found.Add(text[(match.Index + 4)..(match.Index + match.Length - 4)]);
        return found;
    }

    [GeneratedRegex("ref:[a-z0-9]{17,23}:ref", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
