using NodaTime;
using Regulars.Contracts;

namespace Regulars.Platform.Clock;

/// <summary>Recurring work of a module, one line in its Schedule.cs. <paramref name="Cron"/> is Quartz's, in UTC.</summary>
public sealed record Recurring(string Job, string Cron);

/// <summary>A job's time has come, in one workspace. The outbox key (job and due time) makes it once per cluster.</summary>
[EventName("job.due")]
public sealed record JobDue(string Job, Instant At) : IEvent
{
    public string? Lane => Job;
}

/// <summary>What a job does in one workspace, in a transaction of its own. Named by its class.</summary>
public interface IJob
{
    Task Run(Instant due, CancellationToken ct);
}
