using System.Text;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Regulars.Channels.Email.Reading;

/// <summary>What a reader of HTML would see, as plain text: blocks become lines, items get a dash, quotes an angle.</summary>
internal sealed class HtmlText(bool withLinks)
{
    private const int DeepestQuote = 10;

    private readonly StringBuilder text = new();
    private string? unread;
    private string? href;
    private int linkStart;
    private int quotes;
    private int quotesAbove;
    private int preformatted;
    private int owedLines;
    private bool owesSpace;

    /// <param name="withLinks">Writes where a link leads behind its words: the text is all a reader gets.</param>
    public static string Of(string html, bool withLinks) => new HtmlText(withLinks).Read(html);

    private string Read(string html)
    {
        foreach (var token in HtmlTokens.Of(html))
        {
            if (unread is not null)
                unread = token.Type == HtmlTokenType.EndTag && token.Name == unread ? null : unread;
            else if (token.Type == HtmlTokenType.Character)
                Write(token.Data);
            else if (token.Type == HtmlTokenType.StartTag)
                Open(token.AsTag());
            else if (token.Type == HtmlTokenType.EndTag)
                Close(token.Name);
        }
        return text.ToString().TrimEnd();
    }

    private void Open(HtmlTagToken tag)
    {
        if (AllowList.IsUnread(tag.Name) && !tag.IsSelfClosing)
            unread = tag.Name;
        Break(tag.Name);
        switch (tag.Name)
        {
            case "br":
                owedLines++;
                break;
            case "li":
                Write("- ");
                break;
            case "td" or "th":
                owesSpace = true;
                break;
            case "img":
                Write(tag.GetAttribute("alt"));
                break;
            case "pre":
                preformatted++;
                break;
            case "blockquote":
                quotes = Math.Min(quotes + 1, DeepestQuote);
                break;
            case "a" when withLinks:
                (href, linkStart) = (Links.Clean(tag.GetAttribute("href")), text.Length);
                break;
        }
    }

    private void Close(string element)
    {
        Break(element);
        switch (element)
        {
            case "pre":
                preformatted = Math.Max(preformatted - 1, 0);
                break;
            case "blockquote":
                quotes = Math.Max(quotes - 1, 0);
                break;
            case "a" when href is not null:
                var words = text.ToString(linkStart, text.Length - linkStart).Trim();
                if (!href.Contains(words, StringComparison.OrdinalIgnoreCase) || words.Length == 0)
                    Write($" <{href}>");
                href = null;
                break;
        }
    }

    private void Break(string element) => owedLines = Math.Max(owedLines, element switch
    {
        "p" or "blockquote" or "ul" or "ol" or "table" or "pre" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => 2,
        "div" or "li" or "tr" or "hr" or "address" or "article" or "section" or "header" or "footer" or "center" or "dt" or "dd" => 1,
        _ => 0,
    });

    private void Write(string words)
    {
        if (preformatted > 0)
        {
            foreach (var line in words.Split('\n'))
            {
                Settle();
                text.Append(line.TrimEnd('\r'));
                owedLines = 1;
            }
            return;
        }
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c))
            {
                owesSpace = true;
                continue;
            }
            Settle();
            text.Append(c);
        }
    }

    /// <summary>Writes the breaks that are due before the next character; none at the very beginning, at most one empty line.</summary>
    private void Settle()
    {
        if (owedLines > 0 || text.Length == 0)
        {
            var lines = text.Length == 0 ? 0 : Math.Min(owedLines, 2);
            for (var i = 0; i < lines; i++)
                text.Append('\n').Append(i == lines - 1 ? "" : Mark(Math.Min(quotes, quotesAbove)).TrimEnd());
            text.Append(Mark(quotes));
            quotesAbove = quotes;
        }
        else if (owesSpace)
        {
            text.Append(' ');
        }
        (owedLines, owesSpace) = (0, false);
    }

    private static string Mark(int depth) => string.Concat(Enumerable.Repeat("> ", depth));
}
