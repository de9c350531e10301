namespace Regulars.Channels.Email.Reading;

/// <summary>Finds where quoted text begins in plain text. Folds only when something new stands above the quote and nothing after it.</summary>
internal static class TextQuote
{
    public static int? Find(string text)
    {
        var lines = Lines(text);
        var first = FirstQuoted(lines);
        if (first is not { } at)
            return null;
        first = Introduction(lines, at);
        return lines.Take(first.Value).All(line => string.IsNullOrWhiteSpace(line.Text)) ? null : lines[first.Value].Start;
    }

    /// <summary>The line from which on all is quoted.</summary>
    private static int? FirstQuoted(List<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (Attribution.Separates(lines[i].Text) || IsOutlookHeader(lines, i))
                return i;
        }
        var last = lines.FindLastIndex(line => !string.IsNullOrWhiteSpace(line.Text));
        var at = last;
        while (at >= 0 && (IsQuoted(lines[at].Text) || string.IsNullOrWhiteSpace(lines[at].Text)))
            at--;
        var first = lines.FindIndex(at + 1, line => IsQuoted(line.Text));
        return first < 0 || first > last ? null : first;
    }

    /// <summary>Goes back to the line, or the two lines, that introduce the quote.</summary>
    private static int Introduction(List<Line> lines, int quoted)
    {
        var above = quoted - 1;
        while (above >= 0 && string.IsNullOrWhiteSpace(lines[above].Text))
            above--;
        if (above < 0)
            return quoted;
        if (Attribution.IsWholeIntroduction(lines[above].Text))
            return above;
        if (above > 0 && Attribution.IsWholeIntroduction($"{lines[above - 1].Text} {lines[above].Text}"))
            return above - 1;
        return Attribution.Introduces(lines[above].Text) ? above : quoted;
    }

    private static bool IsQuoted(string line) => line.StartsWith('>');

    /// <summary>Four lines such as From, Sent, To, Subject, one under the other, in any language: their order and colons tell.</summary>
    private static bool IsOutlookHeader(List<Line> lines, int at) => at + 3 < lines.Count
        && lines[at].Text.TrimStart('*') is var from && (from.StartsWith("From:", StringComparison.Ordinal) || from.StartsWith("Von:", StringComparison.Ordinal)
            || from.StartsWith("De :", StringComparison.Ordinal) || from.StartsWith("De:", StringComparison.Ordinal) || from.StartsWith("Da:", StringComparison.Ordinal)
            || from.StartsWith("Van:", StringComparison.Ordinal))
        && lines.Skip(at + 1).Take(3).All(line => line.Text.IndexOf(':', StringComparison.Ordinal) is > 0 and < 20);

    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            lines.Add(new Line(text[start..end].TrimEnd('\r'), start));
            start = end + 1;
        }
        return lines;
    }

    private sealed record Line(string Text, int Start);
}
