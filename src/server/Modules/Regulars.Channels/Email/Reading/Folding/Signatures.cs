namespace Regulars.Channels.Email.Reading.Folding;

/// <summary>Which lines stand under the two dashes that begin a signature.</summary>
internal static class Signatures
{
    private const int MostLines = 40;
    private const int MostLinesWhenUnsure = 12;

    /// <summary>For each line the one on which its signature begins; -1 for lines that stand in none.</summary>
    public static int[] Of(IReadOnlyList<Line> lines, Roles roles)
    {
        var begins = new int[lines.Count];
        var (start, most, count, unsure) = (-1, 0, 0, 0);
        var isBelowQuote = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (roles[i] is Role.Quote or Role.Introduction)
                (start, unsure, isBelowQuote) = (-1, 0, true);
            else if (lines[i].Is(Marks.SignatureFollows))
                (start, most, count) = (i, MostLines, 0);
            // One pair of dashes begins a signature, several of them divide a text.
            else if (roles[i] == Role.Own && ((lines[i].Text is "--" or "—" or "––" && !DividesList(lines, i)) || (isBelowQuote && IsListFooter(lines[i].Text))))
                (start, most, count) = (++unsure == 1 ? i : -1, MostLinesWhenUnsure, 0);
            else if (!lines[i].IsBlank)
                count++;
            begins[i] = start >= 0 && count <= most ? start : -1;
        }
        return begins;
    }

    private static bool DividesList(IReadOnlyList<Line> lines, int at) => IsItem(lines, at - 1) && IsItem(lines, at + 1);

    private static bool IsItem(IReadOnlyList<Line> lines, int at) => at >= 0 && at < lines.Count && lines[at].Text.StartsWith("- ", StringComparison.Ordinal);

    /// <summary>What mailing lists draw above the words they add.</summary>
    private static bool IsListFooter(string line) => line.Length >= 40 && line.AsSpan().TrimStart('_').IsEmpty;
}
