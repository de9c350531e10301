using System.Text.RegularExpressions;

namespace Regulars.UnitTests.Channels.Email.Reading;

/// <summary>Reads cleaned HTML with other eyes than the cleaner's: every tag must be one of the few, in the one form that is ever written.</summary>
internal static partial class Harmless
{
    private static readonly string[] Attributes =
    [
        "align", "alt", "bgcolor", "border", "cellpadding", "cellspacing", "color", "colspan", "data-remote", "dir", "face", "height", "href", "lang", "rel", "rowspan", "size",
        "src", "start", "style", "target", "title", "valign", "width",
    ];

    public static void Check(string html)
    {
        Assert.DoesNotMatch("(?i)<(?:script|style|svg|math|iframe|object|embed|form|input|meta|link|base|template|textarea|title|noscript|xmp|plaintext)", html);
        var rest = TagPattern().Replace(html, tag =>
        {
            foreach (Match attribute in AttributePattern().Matches(tag.Groups[2].Value))
                CheckAttribute(attribute.Groups[1].Value, attribute.Groups[2].Value);
            return "";
        });
        Assert.DoesNotContain('<', rest);
        Assert.DoesNotContain('>', rest);
    }

    private static void CheckAttribute(string name, string value)
    {
        Assert.Contains(name, Attributes);
        if (name == "href")
            Assert.Matches("^(?:https?|mailto|tel):", value);
        if (name == "src")
            Assert.StartsWith("/api/v1/files/", value, StringComparison.Ordinal);
        if (name == "data-remote")
            Assert.Matches("^https?://", value);
        if (name == "style")
            Assert.DoesNotMatch(@"(?i)url|expression|import|image-set|\\|/\*|position|behavio", value);
    }

    [GeneratedRegex("<(/?[a-z0-9]+)((?: [a-z-]+=\"[^\"<>]*\")*)>")]
    private static partial Regex TagPattern();

    [GeneratedRegex(" ([a-z-]+)=\"([^\"]*)\"")]
    private static partial Regex AttributePattern();
}
