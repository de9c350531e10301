namespace Regulars.Platform.Outbox;

/// <summary>
/// One consumer's leased lanes on this node. Some run, several in one transaction where that is possible; the others wait. Rows are leased ahead, for a
/// lease costs as much as a row.
/// </summary>
/// <param name="mayShare">Whether lanes of one row may run together; else each runs by itself.</param>
/// <param name="run">Runs lanes together, or one alone, and may say of a row that it has ended before all have.</param>
/// <param name="laneEnded">Room may have become free, and a row behind that lane may be due.</param>
internal sealed class OutboxLanes(bool mayShare, Func<IReadOnlyList<OutboxLane>, Action<OutboxRow>, CancellationToken, Task> run, Action<OutboxLane> laneEnded)
{
    private const int LanesTogether = 16;
    private const int RowsAhead = 64;

    private readonly int lanesAtOnce = mayShare ? LanesTogether : LanesTogether / 2;
    private readonly Lock held = new();
    private readonly Queue<OutboxLane> waiting = new();
    private readonly Dictionary<Guid, Task> running = [];
    private int lanes;
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

    public void Add(IEnumerable<OutboxLane> leased, CancellationToken ct)
    {
        lock (held)
        {
            foreach (var lane in leased)
            {
                rows += lane.Rows.Count;
                waiting.Enqueue(lane);
            }
            StartSome(ct);
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

    /// <summary>Waits until a few may start together, unless few are waiting: one by one they would cost three times as much.</summary>
    private void StartSome(CancellationToken ct)
    {
        while (waiting.Count > 0 && lanesAtOnce - lanes is var free && free >= (mayShare ? Math.Min(waiting.Count, LanesTogether / 2) : 1))
        {
            var together = new List<OutboxLane> { waiting.Dequeue() };
            while (mayShare && together.Count < Math.Min(free, LanesTogether) && waiting.TryPeek(out var next) && next.GoesWith(together[0]))
                together.Add(waiting.Dequeue());
            Start(together, ct);
        }
    }

    private void Start(List<OutboxLane> together, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        lanes += together.Count;
        running[id] = Task.Run(
            async () =>
            {
                var left = together.ToDictionary(lane => lane.Rows[0]);
                await run(together, row => End(left, row, ct), ct);
                foreach (var row in left.Keys.ToList())
                    End(left, row, ct);
                lock (held)
                    running.Remove(id);
            },
            CancellationToken.None);
    }

    private void End(Dictionary<OutboxRow, OutboxLane> left, OutboxRow first, CancellationToken ct)
    {
        left.Remove(first, out var lane);
        laneEnded(lane!);
        lock (held)
        {
            lanes--;
            rows -= lane!.Rows.Count;
            StartSome(ct);
        }
    }
}
