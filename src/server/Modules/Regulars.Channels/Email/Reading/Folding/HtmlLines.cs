using System.Text;
using AngleSharp.Html.Parser.Tokens;

namespace Regulars.Channels.Email.Reading.Folding;

/// <summary>Watches HTML being written and notes the lines a reader sees, with what the elements around them say.</summary>
internal sealed class HtmlLines
{
    /// <summary>Stands for a picture, which somebody put there.</summary>
    private const char Picture = '\uFFFC';

    private readonly List<Line> lines = [];
    private readonly Stack<(int Depth, Marks Marks)> around = new();
    private readonly StringBuilder text = new();
    private Marks marks;
    private Marks pending;
    private bool isBelowBorder;
    private int end;

    public IReadOnlyList<Line> Finish()
    {
        EndLine(isBreak: false);
        return lines;
    }

    public void Text(string data, int at)
    {
        if (string.IsNullOrWhiteSpace(data))
        {
            if (text.Length is > 0 and <= Line.Longest)
                text.Append(' ');
            return;
        }
        if (text.Length == 0)
            (marks, pending) = (Around | pending, Marks.None);
        if (text.Length <= Line.Longest)
            text.Append(data);
        end = at;
    }

    public void ShowPicture(int at) => Text(Picture.ToString(), at);

    /// <param name="depth">How many elements were open before it.</param>
    public void Open(HtmlTagToken tag, int depth)
    {
        Leave(depth);
        if (IsBlock(tag.Name))
            EndLine(isBreak: tag.Name == "br");
        pending |= HtmlMarks.Following(tag);
        isBelowBorder |= HtmlMarks.IsBorderAboveHeader(tag);
        if (tag.Name == "hr")
            lines.Add(new Line("---", end, Around));
        else if (!AllowList.IsVoid(tag.Name) && AllowList.Has(tag.Name) && HtmlMarks.Inside(tag) is var inside and not Marks.None)
            around.Push((depth, Around | inside));
    }

    public void Close(string element, int depth)
    {
        if (IsBlock(element))
            EndLine(isBreak: false);
        Leave(depth);
    }

    private Marks Around => around.TryPeek(out var inner) ? inner.Marks : Marks.None;

    private void Leave(int depth)
    {
        while (around.TryPeek(out var inner) && depth <= inner.Depth)
        {
            EndLine(isBreak: false);
            around.Pop();
        }
    }

    private void EndLine(bool isBreak)
    {
        if (text.Length > 0)
        {
            Add(Line.Plain(text.ToString()));
            text.Clear();
        }
        else if (isBreak && lines is [.., { IsBlank: false }])
        {
            lines.Add(new Line("", end, Marks.None));
        }
    }

    private void Add(string plain)
    {
        if (plain.Length == 0)
            return;
        if (isBelowBorder && plain.AsSpan(0, Math.Min(plain.Length, 30)).IndexOfAny(':', '：') > 0)
            marks |= Marks.OlderFollows;
        if (marks == Marks.None && plain[0] == '>')
            marks = Marks.Quoted;
        isBelowBorder = false;
        lines.Add(new Line(plain, end, marks));
    }

    private static bool IsBlock(string element) =>
        element is "div" or "p" or "br" or "blockquote" or "table" or "tr" or "td" or "th" or "li" or "ul" or "ol" or "hr" or "pre" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
            or "section" or "article" or "center" or "address" or "header" or "footer" or "dt" or "dd";
}
