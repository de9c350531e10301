using System.Text;
using System.Text.RegularExpressions;

namespace Regulars.Channels.Email.Receiving;

/// <summary>
/// The few headers that must be known before a mail is acknowledged. Forgiving: folds, missing spaces and stray line ends are taken as meant.
/// </summary>
internal sealed partial class HeaderBlock(byte[] bytes)
{
    private const int LongestId = 998;

    private readonly string text = UnfoldPattern().Replace(Encoding.Latin1.GetString(bytes).Replace("\r", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal), " ");

    /// <summary>The ids in all headers of this name, in their order, without angle brackets.</summary>
    public IEnumerable<string> Ids(string name) => text.Split('\n')
        .Where(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase) && line.AsSpan(name.Length).TrimStart(" \t").StartsWith(":"))
        .SelectMany(line => IdsIn(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]));

    /// <summary>What stands in brackets; when nothing does, a bare word is taken for the id.</summary>
    private static IEnumerable<string> IdsIn(string value)
    {
        var bracketed = BracketPattern().Matches(value).Select(match => match.Groups[1].Value.Replace(" ", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal));
        var found = bracketed.Where(id => id.Length is > 0 and <= LongestId).ToList();
        return found.Count > 0 ? found : value.Split([' ', '\t', ',', '<', '>'], StringSplitOptions.RemoveEmptyEntries).Where(id => id.Length <= LongestId);
    }

    [GeneratedRegex(@"\n[ \t]+", RegexOptions.NonBacktracking)]
    private static partial Regex UnfoldPattern();

    [GeneratedRegex("<([^<>]*)>", RegexOptions.NonBacktracking)]
    private static partial Regex BracketPattern();
}
