using System.Collections.Frozen;

namespace Regulars.Channels.Email.Reading;

/// <summary>What of HTML may be shown. All else goes: elements leave their text behind, attributes leave nothing.</summary>
internal static class AllowList
{
    private static readonly FrozenSet<string> Elements = FrozenSet.Create(
        "a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "dd",
        "del", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "ins",
        "kbd", "li", "main", "mark", "nav", "ol", "p", "pre", "q", "s", "samp", "section", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody",
        "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul", "var", "wbr");

    private static readonly FrozenSet<string> Void = FrozenSet.Create("br", "col", "hr", "img", "wbr");

    /// <summary>What they hold is no text for readers.</summary>
    private static readonly FrozenSet<string> Unread = FrozenSet.Create(
        "script", "style", "title", "iframe", "noembed", "noframes", "svg", "math", "template");

    private static readonly FrozenSet<string> Attributes = FrozenSet.Create(
        "align", "bgcolor", "border", "cellpadding", "cellspacing", "color", "colspan", "dir", "face", "height", "lang", "rowspan", "size", "start", "title",
        "valign", "width");

    public static bool Has(string element) => Elements.Contains(element);

    public static bool IsVoid(string element) => Void.Contains(element);

    public static bool IsUnread(string element) => Unread.Contains(element);

    public static bool HasAttribute(string attribute) => Attributes.Contains(attribute);
}
