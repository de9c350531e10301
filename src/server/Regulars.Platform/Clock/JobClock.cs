using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Quartz;
using Regulars.Contracts;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Clock;

/// <summary>Quartz is only the clock, on every node: what is due becomes an outbox row whose key lets it be once.</summary>
internal sealed class JobClock(
    ISchedulerFactory schedulers, IServiceScopeFactory scopes, Transactions transactions, IEnumerable<Recurring> schedule, ILogger<JobClock> log)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var recurring in schedule)
        {
            log.LogInformation("{Job} runs at {Cron}", recurring.Job, recurring.Cron);
            var trigger = TriggerBuilder.Create().WithCronSchedule(recurring.Cron, cron => cron.InTimeZone(TimeZoneInfo.Utc)).Build();
            await scheduler.ScheduleJob(JobBuilder.Create<Tick>().WithIdentity(recurring.Job).Build(), trigger, cancellationToken: cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal async Task MakeDue(string job, Instant at, CancellationToken ct)
    {
        List<Workspace> workspaces;
        await using (var scope = scopes.CreateAsyncScope())
            workspaces = await scope.ServiceProvider.GetDb().Set<Workspace>().AsNoTracking().ToListAsync(ct);
        foreach (var workspace in workspaces)
        {
            try
            {
                await transactions.Run(scope => scope.Enter(workspace.Id, Actor.System), services => MakeDueOnce(services, job, at, ct), ct);
            }
            catch (DbUpdateException exception)
            {
                log.LogDebug(exception, "Another node made {Job} due", job);
            }
        }
    }

    private static async Task MakeDueOnce(IServiceProvider services, string job, Instant at, CancellationToken ct)
    {
        var db = services.GetDb();
        if (await db.Set<JobMark>().SingleOrDefaultAsync(mark => mark.Job == job, ct) is not { } mark)
            db.Add(new JobMark(job, at));
        else if (!mark.Advance(at))
            return;
        await services.GetRequiredService<EventOutbox>().Schedule(new JobDue(job, at), at, $"{job}/{at}", ct);
    }

    [DisallowConcurrentExecution]
    internal sealed class Tick(JobClock clock) : Quartz.IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await clock.MakeDue(
            context.JobDetail.Key.Name, Instant.FromDateTimeOffset(context.ScheduledFireTimeUtc ?? context.FireTimeUtc), cancellationToken);
    }
}
