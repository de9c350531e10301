namespace Regulars.Bench.Measuring;

/// <summary>What a figure is to be: at most so many milliseconds, at least so many a second.</summary>
internal sealed record Budget(double? P50 = null, double? P95 = null, double? Rate = null)
{
    /// <summary>How many times better than asked for, by the worst of its parts.</summary>
    public double Ratio(Figure figure) => new[] { P50 / figure.P50, P95 / figure.P95, figure.Rate / Rate }.OfType<double>().Min();

    public override string ToString() => string.Join(", ", new[]
    {
        P50 is null ? null : $"p50 {P50} ms", P95 is null ? null : $"p95 {P95} ms", Rate is null ? null : $"{Rate}/s",
    }.OfType<string>());
}
