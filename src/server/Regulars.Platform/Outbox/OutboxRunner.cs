using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Regulars.Platform.Outbox;

/// <summary>Runs leased rows: a lane's in order, stopping at the first that fails; lanes of one row together.</summary>
internal sealed class OutboxRunner(
    OutboxConsumers consumers, OutboxSteps steps, OutboxFailures failures, OutboxLeases leases, IHostApplicationLifetime host, ILogger<OutboxRunner> log)
{
    /// <summary>Calls that end within this time of each other are written down together.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(25);

    public async Task RunLane(OutboxLane lane, CancellationToken ct)
    {
        for (var i = 0; i < lane.Rows.Count; i++)
        {
            if (await Try(lane.Rows[i], () => Run(lane.Rows[i], ct), ct))
                continue;
            await failures.Release([.. lane.Rows.Skip(i + 1)], leases.Node, ct);
            return;
        }
    }

    /// <summary>Lanes of one row each share their transactions. When those fail, each row runs by itself, so that one bad row spoils no other.</summary>
    public async Task RunTogether(IReadOnlyList<OutboxLane> lanes, Action<OutboxRow> ended, CancellationToken ct)
    {
        var rows = lanes.Select(lane => lane.Rows[0]).ToList();
        OutboxConsumer consumer;
        IReadOnlyList<CallToMake> calls = [];
        try
        {
            consumer = Consumer(rows[0]);
            if (consumer.CallsOutside)
                calls = await steps.Intend(consumer, rows, ct);
            else
                await steps.React(consumer, rows, ct);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            log.LogDebug(exception, "{Count} rows of {Consumer} failed together; each runs by itself", rows.Count, rows[0].Consumer);
            await Task.WhenAll(lanes.Select(lane => RunLane(lane, ct)));
            return;
        }
        await Call(consumer, calls, ended, ct);
    }

    /// <summary>Rows that were leased ahead and will not run here: another node may take them at once.</summary>
    public Task GiveBack(OutboxLane lane) => failures.Release(lane.Rows, leases.Node, CancellationToken.None);

    private async Task Run(OutboxRow row, CancellationToken ct)
    {
        var consumer = Consumer(row);
        if (!consumer.CallsOutside)
        {
            await steps.React(consumer, [row], ct);
            return;
        }
        foreach (var call in await steps.Intend(consumer, [row], ct))
            await steps.Record(consumer, [await steps.Call(consumer, call, ct)]);
    }

    private async Task Call(OutboxConsumer consumer, IReadOnlyList<CallToMake> calls, Action<OutboxRow> ended, CancellationToken ct)
    {
        var going = calls.ToDictionary(call => TryCall(consumer, call, ct), call => call.Row);
        while (going.Count > 0)
        {
            await Task.WhenAny(going.Keys);
            await Task.WhenAny(Task.WhenAll(going.Keys), Task.Delay(Moment, CancellationToken.None));
            var over = going.Keys.Where(call => call.IsCompleted).ToList();
            var made = await Task.WhenAll(over.Where(call => call.IsCompletedSuccessfully));
            await Record(consumer, [.. made.OfType<CallMade>()]);
            foreach (var call in over)
            {
                going.Remove(call, out var row);
                ended(row!);
            }
        }
    }

    /// <summary>Null when it failed, which is then written down.</summary>
    private async Task<CallMade?> TryCall(OutboxConsumer consumer, CallToMake call, CancellationToken ct)
    {
        CallMade? made = null;
        await Try(call.Row, async () => made = await steps.Call(consumer, call, ct), ct);
        return made;
    }

    private async Task Record(OutboxConsumer consumer, IReadOnlyList<CallMade> calls)
    {
        if (calls.Count > 1 && await TryRecordTogether(consumer, calls))
            return;
        foreach (var call in calls)
            await Try(call.Row, () => steps.Record(consumer, [call]), CancellationToken.None);
    }

    private async Task<bool> TryRecordTogether(OutboxConsumer consumer, IReadOnlyList<CallMade> calls)
    {
        try
        {
            await steps.Record(consumer, calls);
            return true;
        }
        catch (Exception exception)
        {
            log.LogDebug(exception, "What came of {Count} calls of {Consumer} could not be written together", calls.Count, consumer.Name);
            return false;
        }
    }

    /// <summary>Whether the lane goes on. A failure is written down; a row that another node has is none of ours.</summary>
    private async Task<bool> Try(OutboxRow row, Func<Task> step, CancellationToken ct)
    {
        try
        {
            await step();
            return true;
        }
        catch (LeaseLostException)
        {
            log.LogWarning("Row {Row} of {Consumer} went to another node, or was cancelled", row.Id, row.Consumer);
            return true;
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            Tell(row, exception);
            await failures.Record(row, exception, ct);
            return false;
        }
    }

    private void Tell(OutboxRow row, Exception exception)
    {
        if (exception is PutOffException { Until: not null })
            return;
        if (exception is PutOffException)
        {
            log.LogWarning("{Consumer} was put off on row {Row}, try {Attempt}: {Reason}", row.Consumer, row.Id, row.Attempts + 1, exception.Message);
            return;
        }
        // While the host stops, what it calls goes away first; the row is tried again after the next start.
        var level = host.ApplicationStopping.IsCancellationRequested ? LogLevel.Debug : LogLevel.Error;
        log.Log(level, exception, "{Consumer} failed on row {Row}, try {Attempt}", row.Consumer, row.Id, row.Attempts + 1);
    }

    private OutboxConsumer Consumer(OutboxRow row) => consumers.Find(row.Consumer)
        ?? throw new InvalidOperationException($"This version of the program knows no consumer {row.Consumer}.");
}
