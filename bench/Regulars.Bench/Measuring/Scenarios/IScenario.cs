namespace Regulars.Bench.Measuring.Scenarios;

/// <summary>One thing that people do all day, done once at a time.</summary>
internal interface IScenario
{
    string What { get; }

    /// <summary>Looks up what it will ask for, before anything is counted.</summary>
    Task Prepare(CancellationToken ct);

    Task Once(Random random);

    /// <summary>Waits until the server has done what it put off.</summary>
    Task Settle(CancellationToken ct) => Task.CompletedTask;
}
