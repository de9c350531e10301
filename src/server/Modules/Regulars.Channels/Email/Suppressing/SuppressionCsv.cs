using System.Text;
using Regulars.Platform.Http;

namespace Regulars.Channels.Email.Suppressing;

/// <summary>The list as comma-separated values.</summary>
internal static class SuppressionCsv
{
    public sealed record Line(string Address, string Cause, string? Detail);

    private static readonly string[] Columns = ["address", "cause", "detail", "since", "by"];

    public static byte[] Write(IEnumerable<Suppression> suppressions)
    {
        var text = new StringBuilder(CsvText.Line(Columns));
        foreach (var known in suppressions)
            text.Append(CsvText.Line([known.Address, known.Cause, known.Detail, known.Since.ToString(), known.By.Name]));
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
}
