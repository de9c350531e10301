namespace Regulars.Platform.Outbox;

/// <summary>One consumer's leased rows on this node: some lanes run, the others wait their turn. Rows are leased ahead, for a lease costs as much as a row.</summary>
internal sealed class OutboxLanes(Func<IReadOnlyList<OutboxRow>, CancellationToken, Task> run, Action laneEnded)
{
    private const int AtOnce = 8;
    private const int RowsAhead = 32;

    private readonly Lock held = new();
    private readonly Queue<IReadOnlyList<OutboxRow>> waiting = new();
    private readonly Dictionary<IReadOnlyList<OutboxRow>, Task> running = [];
    private int rows;

    /// <summary>How many more rows to lease; none while it has half of what it may have.</summary>
    public int Room
    {
        get
        {
            lock (held)
                return rows > RowsAhead / 2 ? 0 : RowsAhead - rows;
        }
    }

    public void Add(IReadOnlyList<OutboxRow> lane, CancellationToken ct)
    {
        lock (held)
        {
            rows += lane.Count;
            waiting.Enqueue(lane);
            while (running.Count < AtOnce && waiting.Count > 0)
                Start(ct);
        }
    }

    /// <summary>Ends when all that was leased has run or been given back.</summary>
    public async Task Ended()
    {
        while (Left() is { Length: > 0 } left)
            await Task.WhenAll(left);
    }

    private Task[] Left()
    {
        lock (held)
            return [.. running.Values];
    }

    private void Start(CancellationToken ct)
    {
        var lane = waiting.Dequeue();
        running[lane] = Task.Run(
            async () =>
            {
                await run(lane, ct);
                End(lane, ct);
                laneEnded();
            },
            CancellationToken.None);
    }

    private void End(IReadOnlyList<OutboxRow> lane, CancellationToken ct)
    {
        lock (held)
        {
            rows -= lane.Count;
            running.Remove(lane);
            if (waiting.Count > 0)
                Start(ct);
        }
    }
}
