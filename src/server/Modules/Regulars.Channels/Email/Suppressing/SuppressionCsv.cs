using System.Text;

namespace Regulars.Channels.Email.Suppressing;

/// <summary>The list as comma-separated values.</summary>
internal static class SuppressionCsv
{
    public sealed record Line(string Address, string Cause, string? Detail);

    private const string FormulaStarts = "=+-@\t";

    private static readonly string[] Columns = ["address", "cause", "detail", "since", "by"];

    public static byte[] Write(IEnumerable<Suppression> suppressions)
    {
        var text = new StringBuilder();
        Append(text, Columns);
        foreach (var known in suppressions)
            Append(text, [known.Address, known.Cause, known.Detail ?? "", known.Since.ToString(), known.By.Name]);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Lines without anything in the place of the address are left out.</summary>
    public static IReadOnlyList<Line> Read(string csv)
    {
        var rows = CsvRows.Of(csv);
        var head = rows.Count > 0 ? rows[0].Select(name => name.Trim().ToLowerInvariant()).ToList() : [];
        var at = head.FindIndex(name => name is "address" or "email" or "e-mail");
        var (cause, detail) = (head.IndexOf("cause"), head.IndexOf("detail"));
        return [.. rows.Skip(at < 0 ? 0 : 1).Select(row => new Line(
            EmailAddress.Normal(Cell(row, Math.Max(at, 0)) ?? ""),
            Cell(row, cause) is Suppression.Bounced or Suppression.Complained ? Cell(row, cause)! : Suppression.ByHand,
            Cell(row, detail))).Where(line => line.Address.Length > 0)];
    }

    private static string? Cell(IReadOnlyList<string> row, int at) => at >= 0 && at < row.Count && row[at].Trim().TrimStart('\'') is { Length: > 0 } text ? text : null;

    private static void Append(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Quote)).Append("\r\n");

    /// <summary>A spreadsheet would take some for formulas, and strangers choose their addresses.</summary>
    private static string Quote(string cell)
    {
        var safe = cell.Length > 0 && FormulaStarts.Contains(cell[0], StringComparison.Ordinal) ? $"'{cell}" : cell;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
