using System.Text;
using AngleSharp.Html.Parser.Tokens;

namespace Regulars.Channels.Email.Reading;

/// <summary>
/// Watches HTML go by for the marks that mail programs put around what they quote. Folds only when something new stands above the quote and nothing
/// after it.
/// </summary>
internal sealed class HtmlQuote
{
    private const int LongestLine = 400;

    private static readonly string[] QuoteClasses = ["gmail_quote", "yahoo_quoted", "protonmail_quote", "zmail_extra", "moz-forward-container"];
    private static readonly string[] HeaderIds = ["divRplyFwdMsg", "appendonsend", "stopSpelling", "OLK_SRC_BODY_SECTION", "mail-editor-reference-message-container"];

    private readonly StringBuilder line = new();
    private int lineStart;
    private string lastLine = "";
    private int lastLineStart;
    private bool hasTextBefore;
    private bool hasTextBeforeLastLine;
    private int? start;
    private int? depth;
    private bool isToTheEnd;
    private bool hasTextAfter;
    private readonly StringBuilder quoted = new();

    /// <summary>In the cleaned HTML; null when nothing is to be folded.</summary>
    public int? FoldAt => start is { } at && hasTextBefore && !hasTextAfter && !Attribution.Forwards(quoted.ToString()) ? at : null;

    private bool IsInside => isToTheEnd || depth is not null;

    public void Text(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        if (IsInside)
        {
            if (quoted.Length < LongestLine)
                quoted.Append(text);
            return;
        }
        if (start is not null)
        {
            hasTextAfter = true;
            return;
        }
        if (line.Length < LongestLine)
            line.Append(text);
    }

    public void Open(HtmlTagToken tag, int at, int openDepth)
    {
        if (IsInside)
            return;
        if (IsBlock(tag.Name))
            EndLine(at);
        if (Encloses(tag))
            Begin(tag.Name == "blockquote" && Attribution.Introduces(lastLine) ? lastLineStart : at, openDepth);
        else if (SplitsHere(tag))
            (start, isToTheEnd) = (start ?? at, true);
    }

    public void Close(string element, int at, int openDepth)
    {
        if (depth is { } outer && openDepth <= outer && !isToTheEnd)
            depth = null;
        if (!IsInside && start is null && IsBlock(element))
            EndLine(at);
    }

    private void Begin(int at, int openDepth)
    {
        // The line that introduces the quote belongs to it.
        if (start is null && at == lastLineStart && lastLine.Length > 0)
            hasTextBefore = hasTextBeforeLastLine;
        start ??= at;
        depth = openDepth;
    }

    private void EndLine(int at)
    {
        if (start is null && line.Length > 0)
        {
            (lastLine, lastLineStart) = (line.ToString().ReplaceLineEndings(" "), lineStart);
            hasTextBeforeLastLine = hasTextBefore;
            hasTextBefore = true;
            line.Clear();
        }
        lineStart = at;
    }

    private bool Encloses(HtmlTagToken tag) => tag.Name switch
    {
        "blockquote" => tag.GetAttribute("type") == "cite" || HasQuoteClass(tag) || Attribution.Introduces(lastLine),
        "div" => HasQuoteClass(tag) || tag.GetAttribute("id").StartsWith("yahoo_quoted", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Outlook writes the old mail below its header instead of inside of something.</summary>
    private static bool SplitsHere(HtmlTagToken tag) =>
        HeaderIds.Contains(tag.GetAttribute("id"))
        || (tag.Name == "div" && tag.GetAttribute("style").Replace(" ", "", StringComparison.Ordinal) is var style
            && style.Contains("border-top:solid#", StringComparison.OrdinalIgnoreCase) && style.Contains("border:none", StringComparison.OrdinalIgnoreCase));

    private static bool HasQuoteClass(HtmlTagToken tag) =>
        tag.GetAttribute("class").Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(name => QuoteClasses.Contains(name));

    private static bool IsBlock(string element) =>
        element is "div" or "p" or "br" or "blockquote" or "table" or "tr" or "td" or "li" or "ul" or "ol" or "hr" or "pre" or "h1" or "h2" or "h3" or "h4";
}
