using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Outbox;

/// <summary>Leases due rows and runs their consumers, on every node. What a crash left leased falls due again when the lease ends.</summary>
internal sealed class OutboxDispatcher(
    IServiceScopeFactory scopes, OutboxRunner runner, IDialect dialect, ISignals signals, IClock clock, ILogger<OutboxDispatcher> log)
    : BackgroundService
{
    internal static readonly Duration LeaseTime = Duration.FromSeconds(60);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private const int BatchSize = 64;
    private const int Lanes = 8;

    private readonly Nudge woken = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var listener = signals.Listen(SignalTopics.Outbox, _ => woken.Give());
        while (!stoppingToken.IsCancellationRequested)
        {
            var isEmpty = true;
            try
            {
                isEmpty = await RunBatch(stoppingToken) == 0;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                log.LogError(exception, "The outbox could not be read; trying again");
            }
            if (isEmpty)
                await woken.Take(Poll, stoppingToken);
        }
    }

    private async Task<int> RunBatch(CancellationToken ct)
    {
        var rows = await Lease(ct);
        await Parallel.ForEachAsync(
            rows.GroupBy(row => (row.WorkspaceId, row.Consumer, row.Lane ?? row.Id.ToString())),
            new ParallelOptions { MaxDegreeOfParallelism = Lanes, CancellationToken = ct },
            async (lane, token) => await runner.RunLane([.. lane.OrderBy(row => row.Position)], token));
        return rows.Count;
    }

    private async Task<IReadOnlyList<OutboxRow>> Lease(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegularsDb>();
        if (!await AnyDue(db, ct))
            return [];
        using var turn = await dialect.EnterWriter(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = clock.GetCurrentInstant();
        var rows = await dialect.LeaseDue(db, runner.Node, now, now + LeaseTime, BatchSize, ct);
        await transaction.CommitAsync(ct);
        return rows;
    }

    /// <summary>A look without the writer's lock: an idle desk must not wait for its own clock.</summary>
    private Task<bool> AnyDue(RegularsDb db, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        return db.Set<OutboxRow>().IgnoreQueryFilters([RegularsDb.WorkspaceFilter])
            .AnyAsync(row => row.ParkedAt == null && row.AvailableAt <= now && (row.LeaseUntil == null || row.LeaseUntil < now), ct);
    }
}
