using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Outbox;

/// <summary>
/// Leases due rows and runs their consumers, on every node. Each consumer has lanes of its own, so a slow one holds up nobody else. What a crash
/// left leased falls due again when its lease ends.
/// </summary>
internal sealed class OutboxDispatcher(
    IServiceScopeFactory scopes, OutboxRunner runner, OutboxLeases leases, ISignals signals, IClock clock, ILogger<OutboxDispatcher> log)
    : BackgroundService
{
    private const int LanesPerConsumer = 8;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly Nudge woken = new();
    private readonly ConcurrentDictionary<Task, string> running = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var listener = signals.Listen(SignalTopics.Outbox, _ => woken.Give());
        await leases.FreeAbandoned(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await leases.RenewWhenDue(stoppingToken);
                await StartWhatIsDue(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                log.LogError(exception, "The outbox could not be read; trying again");
                await Task.Delay(Poll, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            await woken.Take(Poll, stoppingToken);
        }
        await Task.WhenAll(running.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task StartWhatIsDue(CancellationToken ct)
    {
        foreach (var consumer in await DueConsumers(ct))
        {
            var free = LanesPerConsumer - running.Values.Count(busy => busy == consumer);
            if (free == 0)
                continue;
            foreach (var lane in (await leases.Take(consumer, free, ct)).GroupBy(row => (row.WorkspaceId, row.Lane ?? row.Id.ToString())))
                Start(consumer, [.. lane.OrderBy(row => row.Position)], ct);
        }
    }

    private void Start(string consumer, IReadOnlyList<OutboxRow> lane, CancellationToken ct)
    {
        var task = new Task<Task>(() => RunLane(lane, ct), ct);
        running[task] = consumer;
        task.Unwrap().ContinueWith(
            ended =>
            {
                running.TryRemove(task, out _);
                leases.Forget(lane);
                woken.Give();
            },
            CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        task.Start(TaskScheduler.Default);
    }

    private async Task RunLane(IReadOnlyList<OutboxRow> lane, CancellationToken ct)
    {
        try
        {
            await runner.RunLane(lane, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Stopping: the rows fall due again with the next start.
        }
        catch (Exception exception)
        {
            log.LogError(exception, "What came of {Count} rows of {Consumer} could not be written; they are tried again", lane.Count, lane[0].Consumer);
        }
    }

    /// <summary>A look without the writer's lock: an idle desk must not wait for its own clock.</summary>
    private async Task<List<string>> DueConsumers(CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetDb().Set<OutboxRow>().IgnoreQueryFilters([RegularsDb.WorkspaceFilter])
            .Where(row => row.ParkedAt == null && row.AvailableAt <= now && (row.LeaseUntil == null || row.LeaseUntil < now))
            .Select(row => row.Consumer).Distinct().ToListAsync(ct);
    }
}
