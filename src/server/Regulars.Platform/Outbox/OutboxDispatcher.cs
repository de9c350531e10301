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
    IServiceScopeFactory scopes, OutboxConsumers consumers, OutboxRunner runner, OutboxLeases leases, IDialect dialect, ISignals signals, IClock clock, ILogger<OutboxDispatcher> log)
    : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    /// <summary>Under load a look costs as much as a row: what falls due meanwhile is found by the next one.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly Nudge woken = new();
    private readonly Dictionary<string, OutboxLanes> lanes = [];

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
                await Task.Delay(BetweenLooks, stoppingToken);
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
        await Task.WhenAll(lanes.Values.Select(consumer => consumer.Ended())).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task StartWhatIsDue(CancellationToken ct)
    {
        foreach (var consumer in await DueConsumers(ct))
        {
            if (!lanes.TryGetValue(consumer, out var mine))
                lanes[consumer] = mine = new OutboxLanes(consumers.Find(consumer)?.MayShare ?? false, Run, Forget);
            if (mine.Room is var room and > 0)
                mine.Add(OutboxLane.Of(await leases.Take(consumer, room, ct)), ct);
        }
    }

    private async Task Run(IReadOnlyList<OutboxLane> together, Action<OutboxRow> ended, CancellationToken ct)
    {
        try
        {
            if (ct.IsCancellationRequested)
                await Task.WhenAll(together.Select(runner.GiveBack));
            else if (together is [var lane])
                await runner.RunLane(lane, ct);
            else
                await runner.RunTogether(together, ended, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Stopping: the rows fall due again with the next start.
        }
        catch (Exception exception)
        {
            log.LogError(exception, "What came of rows of {Consumer} could not be written; they are tried again", together[0].Rows[0].Consumer);
        }
    }

    private void Forget(OutboxLane lane)
    {
        leases.Forget(lane.Rows);
        woken.Give();
    }

    /// <summary>A look without the writer's lock: an idle desk must not wait for its own clock.</summary>
    private async Task<IReadOnlyList<string>> DueConsumers(CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        await using var scope = scopes.CreateAsyncScope();
        return await dialect.DueConsumers(scope.ServiceProvider.GetDb(), now, ct);
    }
}
