using System.Text;

namespace Regulars.Platform.Http;

/// <summary>Comma-separated values that spreadsheets open (RFC 4180).</summary>
public static class CsvText
{
    public const string ContentType = "text/csv; charset=utf-8";

    private const string FormulaStarts = "=+-@\t\r";

    /// <summary>A line and its end.</summary>
    public static string Line(IEnumerable<string?> cells) => new StringBuilder().AppendJoin(',', cells.Select(cell => Quote(cell ?? ""))).Append("\r\n").ToString();

    /// <summary>A spreadsheet would take some for formulas, and strangers choose what stands in them.</summary>
    private static string Quote(string cell)
    {
        var safe = cell.Length > 0 && FormulaStarts.Contains(cell[0], StringComparison.Ordinal) ? $"'{cell}" : cell;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
