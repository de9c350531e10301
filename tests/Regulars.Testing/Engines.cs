namespace Regulars.Testing;

/// <summary>Which engines this run can reach.</summary>
public static class Engines
{
    internal static string? Postgres { get; } = Environment.GetEnvironmentVariable("REGULARS_TEST_POSTGRES") is { Length: > 0 } connection ? connection : null;

    /// <summary>Null when the engine is here. In CI an absent one is not skipped: its tests run and fail.</summary>
    public static string? WhyAbsent(Engine engine) =>
        engine == Engine.Postgres && Postgres is null && Environment.GetEnvironmentVariable("CI") != "true"
            ? "No PostgreSQL: REGULARS_TEST_POSTGRES names none."
            : null;
}
