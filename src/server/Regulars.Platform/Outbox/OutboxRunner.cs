using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Outbox;

/// <summary>Runs leased rows: a lane's in order, stopping at the first that fails.</summary>
internal sealed class OutboxRunner(
    IServiceScopeFactory scopes, Transactions transactions, OutboxConsumers consumers, OutboxFailures failures, OutboxLeases leases, ILogger<OutboxRunner> log)
{
    public async Task RunLane(IReadOnlyList<OutboxRow> lane, CancellationToken ct)
    {
        for (var i = 0; i < lane.Count; i++)
        {
            try
            {
                await Run(lane[i], ct);
            }
            catch (LeaseLostException)
            {
                log.LogWarning("Row {Row} of {Consumer} went to another node", lane[i].Id, lane[i].Consumer);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception exception)
            {
                log.LogError(exception, "{Consumer} failed on row {Row}, try {Attempt}", lane[i].Consumer, lane[i].Id, lane[i].Attempts + 1);
                await failures.Record(lane[i], exception, ct);
                await failures.Release([.. lane.Skip(i + 1)], leases.Node, ct);
                return;
            }
        }
    }

    /// <summary>Rows that were leased ahead and will not run here: another node may take them at once.</summary>
    public Task GiveBack(IReadOnlyList<OutboxRow> lane) => failures.Release(lane, leases.Node, CancellationToken.None);

    private async Task Run(OutboxRow row, CancellationToken ct)
    {
        var consumer = consumers.Find(row.Consumer)
            ?? throw new InvalidOperationException($"This version of the program knows no consumer {row.Consumer}.");
        if (!consumer.CallsOutside)
        {
            await transactions.Run(scope => Enter(scope, row), services => Settle(services, row, () => consumer.React(services, row.Payload, ct), ct), ct);
            return;
        }

        var intent = await transactions.Run(scope => Enter(scope, row), async services =>
        {
            await MustHold(services, row, ct);
            return await consumer.Intend(services, row.Payload, ct);
        }, ct);
        if (intent is null)
        {
            await transactions.Run(scope => Enter(scope, row), services => Settle(services, row, () => Task.CompletedTask, ct), ct);
            return;
        }

        object? result;
        await using (var scope = scopes.CreateAsyncScope())
        {
            Enter(scope.ServiceProvider.GetRequiredService<WorkspaceScope>(), row);
            result = await consumer.Call(scope.ServiceProvider, intent, ct);
        }
        // What the outside was told must be written down even while the host stops.
        await transactions.Run(
            scope => Enter(scope, row), services => Settle(services, row, () => consumer.Record(services, intent, result, default), default), default);
    }

    private static void Enter(WorkspaceScope scope, OutboxRow row) => scope.Enter(row.WorkspaceId, row.Actor, row.Id, row.Depth + 1);

    /// <summary>Deletes the row in the transaction of its reaction, so that neither can be without the other.</summary>
    private async Task Settle(IServiceProvider services, OutboxRow row, Func<Task> react, CancellationToken ct)
    {
        await react();
        var mine = services.GetDb().Set<OutboxRow>().Where(r => r.Id == row.Id && r.LeaseOwner == leases.Node);
        if (await mine.ExecuteDeleteAsync(ct) == 0)
            throw new LeaseLostException();
    }

    /// <summary>It may have been cancelled since it was leased, or leased by another after a long stop.</summary>
    private async Task MustHold(IServiceProvider services, OutboxRow row, CancellationToken ct)
    {
        if (!await services.GetDb().Set<OutboxRow>().AnyAsync(r => r.Id == row.Id && r.LeaseOwner == leases.Node, ct))
            throw new LeaseLostException();
    }

    private sealed class LeaseLostException : Exception;
}
