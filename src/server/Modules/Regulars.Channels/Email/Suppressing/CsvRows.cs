using System.Text;

namespace Regulars.Channels.Email.Suppressing;

/// <summary>Reads comma- or semicolon-separated values as spreadsheets write them (RFC 4180).</summary>
internal static class CsvRows
{
    public static IReadOnlyList<IReadOnlyList<string>> Of(string text)
    {
        var separator = text.Split('\n', 2)[0].Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '"' && isQuoted && at + 1 < text.Length && text[at + 1] == '"')
                cell.Append(text[at++]);
            else if (letter == '"')
                isQuoted = !isQuoted;
            else if (letter == separator && !isQuoted)
                End(row, cell);
            else if (letter == '\n' && !isQuoted)
                End(rows, ref row, cell);
            else
                cell.Append(letter);
        }
        End(rows, ref row, cell);
        return rows;
    }

    private static void End(List<string> row, StringBuilder cell)
    {
        row.Add(cell.ToString().Trim('\r', '\uFEFF'));
        cell.Clear();
    }

    private static void End(List<IReadOnlyList<string>> rows, ref List<string> row, StringBuilder cell)
    {
        End(row, cell);
        if (row.Exists(text => text.Length > 0))
            rows.Add(row);
        row = [];
    }
}
