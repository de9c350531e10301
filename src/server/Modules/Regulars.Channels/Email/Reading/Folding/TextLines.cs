namespace Regulars.Channels.Email.Reading.Folding;

/// <summary>The lines of a plain text, with what the signs in front of them say.</summary>
internal static class TextLines
{
    public static List<Line> Of(string text)
    {
        var lines = new List<Line>();
        for (var start = 0; start < text.Length;)
        {
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed;
            Add(lines, text, start, end);
            start = end + 1;
        }
        return lines;
    }

    private static void Add(List<Line> lines, string text, int start, int end)
    {
        var written = text.AsSpan(start, end - start);
        var plain = Line.Plain(written);
        if (plain.Length > 0 || lines is not [.., { IsBlank: true }])
            lines.Add(new Line(plain, start + written.TrimEnd().Length, MarksOf(plain, written)));
    }

    private static Marks MarksOf(string plain, ReadOnlySpan<char> written) => plain switch
    {
        ['>', ..] => Marks.Quoted,
        // A line that ends as it begins is a row of a table.
        ['|'] or ['|', .., not '|'] => Marks.Indented,
        "--" when written.TrimEnd('\r') is "-- " => Marks.SignatureFollows,
        _ => Marks.None,
    };
}
