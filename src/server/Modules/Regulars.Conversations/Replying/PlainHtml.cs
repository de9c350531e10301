using System.Net;
using System.Text;

namespace Regulars.Conversations.Replying;

/// <summary>Plain text as HTML: an empty line ends a paragraph, a line end breaks it.</summary>
internal static class PlainHtml
{
    public static string Of(string text)
    {
        var html = new StringBuilder();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            html.Append("<p>").Append(WebUtility.HtmlEncode(paragraph.Trim('\n')).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</p>");
        return html.ToString();
    }
}
