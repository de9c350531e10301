using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Regulars.Channels.Email.Reading;

/// <summary>Keeps the declarations of a style attribute that only change how text looks. Nothing that loads, computes, escapes or covers the page.</summary>
internal static partial class InlineStyle
{
    private const int LongestStyle = 4096;

    private static readonly FrozenSet<string> Properties = FrozenSet.Create(
        "background", "background-color", "border-collapse", "border-radius", "border-spacing", "clear", "color", "direction", "display", "float", "font",
        "font-family", "font-size", "font-style", "font-variant", "font-weight", "height", "letter-spacing", "line-height", "list-style-type", "max-height",
        "max-width", "min-height", "min-width", "opacity", "overflow-wrap", "table-layout", "text-align", "text-decoration", "text-indent", "text-transform",
        "vertical-align", "white-space", "width", "word-break", "word-spacing", "word-wrap");

    private static readonly string[] Families = ["border", "margin", "padding"];

    /// <summary>Null when nothing is left.</summary>
    public static string? Clean(string style)
    {
        if (style.Length > LongestStyle)
            return null;
        var kept = style.Split(';').Select(Declaration).OfType<string>().ToList();
        return kept.Count == 0 ? null : string.Join(';', kept);
    }

    private static string? Declaration(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1)
            return null;
        var (property, value) = (text[..colon].Trim().ToLowerInvariant(), text[(colon + 1)..].Trim());
        return IsAllowed(property) && HarmlessValue().IsMatch(value) ? $"{property}:{value}" : null;
    }

    private static bool IsAllowed(string property) => Properties.Contains(property)
        || Families.Any(family => property == family || (property.StartsWith($"{family}-", StringComparison.Ordinal) && !property.Contains("image", StringComparison.Ordinal)));

    /// <summary>Words, lengths, colours and font names. A backslash could spell anything, a bracket could call anything.</summary>
    [GeneratedRegex(@"^(?:[\p{L}\p{N}\s#%.,'""!+_-]|(?:rgb|hsl)a?\([0-9\s.,%/a-z]*\))+$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex HarmlessValue();
}
