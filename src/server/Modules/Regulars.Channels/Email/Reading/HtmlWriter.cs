using System.Collections.Frozen;
using System.Text;

namespace Regulars.Channels.Email.Reading;

/// <summary>Writes HTML that is well-formed whatever it is given: every element is closed, in order, and none lies too deep.</summary>
internal sealed class HtmlWriter
{
    /// <summary>Deeper ones leave their text behind; browsers flatten at 512 by themselves.</summary>
    private const int Deepest = 200;

    /// <summary>A closing tag from inside does not reach through these to what lies around them.</summary>
    private static readonly FrozenSet<string> Walls = FrozenSet.Create("table", "td", "th", "caption");

    private static readonly FrozenSet<string> TableParts = FrozenSet.Create("table", "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th");

    private readonly StringBuilder html = new();
    private readonly List<string> open = [];
    private readonly Dictionary<string, int> left = [];

    public int Length => html.Length;

    public int Depth => open.Count;

    public void Text(string text) => Escape(text, isAttribute: false);

    public void Open(string element, IEnumerable<(string Name, string Value)> attributes)
    {
        var isVoid = AllowList.IsVoid(element);
        if (!isVoid)
            CloseImplied(element);
        if (!isVoid && open.Count >= Deepest)
        {
            left[element] = left.GetValueOrDefault(element) + 1;
            return;
        }
        html.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            html.Append(' ').Append(name).Append("=\"");
            Escape(value, isAttribute: true);
            html.Append('"');
        }
        html.Append('>');
        if (!isVoid)
            open.Add(element);
    }

    public void Close(string element)
    {
        if (left.GetValueOrDefault(element) is var unopened and > 0)
            left[element] = unopened - 1;
        else
            CloseThrough(element, TableParts.Contains(element) ? (element == "table" ? [] : ["table"]) : Walls);
    }

    /// <summary>The whole, with all that is still open closed.</summary>
    public string Finish()
    {
        while (open.Count > 0)
            CloseLast();
        return html.ToString();
    }

    /// <summary>A new list item, row or cell ends the one before it, as browsers have it.</summary>
    private void CloseImplied(string element)
    {
        switch (element)
        {
            case "li":
                CloseThrough("li", ["ul", "ol", .. Walls]);
                break;
            case "dt" or "dd":
                CloseThrough("dt", ["dl", "dd", .. Walls]);
                CloseThrough("dd", ["dl", .. Walls]);
                break;
            case "tr":
                CloseThrough("tr", ["table"]);
                break;
            case "td" or "th":
                CloseThrough("td", ["tr", "table"]);
                CloseThrough("th", ["tr", "table"]);
                break;
            case "p" when open is [.., "p"]:
                CloseLast();
                break;
        }
    }

    private void CloseThrough(string element, IReadOnlyCollection<string> walls)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i] == element)
            {
                while (open.Count > i)
                    CloseLast();
                return;
            }
            if (walls.Contains(open[i]))
                return;
        }
    }

    private void CloseLast()
    {
        html.Append("</").Append(open[^1]).Append('>');
        open.RemoveAt(open.Count - 1);
    }

    private void Escape(string text, bool isAttribute)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' when isAttribute => html.Append("&quot;"),
                '\0' => html,
                _ => html.Append(c),
            };
        }
    }
}
