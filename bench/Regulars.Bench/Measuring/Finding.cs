using System.Globalization;

namespace Regulars.Bench.Measuring;

/// <summary>One line of the report. <paramref name="Ratio"/> is how many times better than the budget, so that 1 and more is met; limits have none.</summary>
internal sealed record Finding(string What, int Clients, string Budget, string Measured, double? Ratio, Figure? Figure)
{
    public static Finding Of(Figure figure, Budget? budget = null) => new(
        figure.What, figure.Clients, budget?.ToString() ?? "",
        string.Create(CultureInfo.InvariantCulture, $"{figure.Rate:N0}/s, p50 {figure.P50:N2}, p95 {figure.P95:N2}, p99 {figure.P99:N2} ms"),
        budget?.Ratio(figure), figure);

    /// <summary>Something that is to stay small.</summary>
    public static Finding Of(string what, double value, string unit, double most) => new(
        what, 0, $"{most} {unit}", string.Create(CultureInfo.InvariantCulture, $"{value:N2} {unit}"), most / value, null);
}
