using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Outbox;

/// <summary>
/// The transactions and the call that a row goes through. Several rows may share a transaction: then all come through it or none, and what they raise
/// names the first of them as its cause.
/// </summary>
internal sealed class OutboxSteps(IServiceScopeFactory scopes, Transactions transactions, OutboxLeases leases)
{
    public Task React(OutboxConsumer consumer, IReadOnlyList<OutboxRow> rows, CancellationToken ct) => transactions.Run(
        scope => Enter(scope, rows[0]),
        async services =>
        {
            foreach (var row in rows)
                await consumer.React(services, row.Payload, ct);
            await Settle(services, rows, ct);
        },
        ct);

    /// <summary>What to call for each row. Those for which nothing is to be called are settled with it.</summary>
    public Task<IReadOnlyList<CallToMake>> Intend(OutboxConsumer consumer, IReadOnlyList<OutboxRow> rows, CancellationToken ct) => transactions.Run<IReadOnlyList<CallToMake>>(
        scope => Enter(scope, rows[0]),
        async services =>
        {
            await MustHold(services, rows, ct);
            if (rows.Count > 1)
                await consumer.Foresee(services, [.. rows.Select(row => row.Payload)], ct);
            var calls = new List<CallToMake>();
            foreach (var row in rows)
            {
                if (await consumer.Intend(services, row.Payload, ct) is { } intent)
                    calls.Add(new CallToMake(row, intent));
            }
            if (calls.Count < rows.Count)
                await Settle(services, [.. rows.Except(calls.Select(call => call.Row))], ct);
            return calls;
        },
        ct);

    public async Task<CallMade> Call(OutboxConsumer consumer, CallToMake call, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        Enter(scope.ServiceProvider.GetRequiredService<WorkspaceScope>(), call.Row);
        return new CallMade(call.Row, call.Intent, await consumer.Call(scope.ServiceProvider, call.Intent, ct));
    }

    /// <summary>What the outside was told must be written down even while the host stops.</summary>
    public Task Record(OutboxConsumer consumer, IReadOnlyList<CallMade> calls) => transactions.Run(
        scope => Enter(scope, calls[0].Row),
        async services =>
        {
            if (calls.Count > 1)
                await consumer.Recall(services, calls, CancellationToken.None);
            foreach (var call in calls)
                await consumer.Record(services, call.Intent, call.Result, CancellationToken.None);
            await Settle(services, [.. calls.Select(call => call.Row)], CancellationToken.None);
        },
        CancellationToken.None);

    private static void Enter(WorkspaceScope scope, OutboxRow row) => scope.Enter(row.WorkspaceId, row.Actor, row.Id, row.Depth + 1, row.IsHistoric);

    /// <summary>Deletes the rows in the transaction of their reaction, so that neither can be without the other.</summary>
    private async Task Settle(IServiceProvider services, IReadOnlyList<OutboxRow> rows, CancellationToken ct)
    {
        await services.GetRequiredService<UnitOfWork>().BeginWriting(ct);
        if (await Mine(services, rows).ExecuteDeleteAsync(ct) < rows.Count)
            throw new LeaseLostException();
    }

    /// <summary>A row may have been cancelled since it was leased, or leased by another after a long stop.</summary>
    private async Task MustHold(IServiceProvider services, IReadOnlyList<OutboxRow> rows, CancellationToken ct)
    {
        if (await Mine(services, rows).CountAsync(ct) < rows.Count)
            throw new LeaseLostException();
    }

    private IQueryable<OutboxRow> Mine(IServiceProvider services, IReadOnlyList<OutboxRow> rows)
    {
        var mine = services.GetDb().Set<OutboxRow>().Where(row => row.LeaseOwner == leases.Node);
        if (rows is [var only])
            return mine.Where(row => row.Id == only.Id);
        var ids = rows.Select(row => row.Id).ToList();
        return mine.Where(row => ids.Contains(row.Id));
    }
}

/// <summary>A call whose intent is committed.</summary>
internal sealed record CallToMake(OutboxRow Row, object Intent);

/// <summary>A call that was made, and what came of it.</summary>
internal sealed record CallMade(OutboxRow Row, object Intent, object? Result);

internal sealed class LeaseLostException : Exception;
