namespace Regulars.Platform.Persistence;

/// <summary>
/// Work that arrives while other such work runs waits for it and then runs together: a transaction for many costs little more than one for one. Who
/// is alone does not wait. When they fail together each runs by itself, so that one spoils no other.
/// </summary>
/// <param name="run">Returns an outcome for each item, in their order.</param>
public sealed class Gathered<TItem, TOutcome>(int most, Func<IReadOnlyList<TItem>, Task<IReadOnlyList<TOutcome>>> run)
{
    private readonly Lock held = new();
    private readonly Queue<Waiting> waiting = new();
    private bool isRunning;

    public Task<TOutcome> Run(TItem item)
    {
        var mine = new Waiting(item);
        lock (held)
        {
            waiting.Enqueue(mine);
            if (isRunning)
                return mine.Outcome.Task;
            isRunning = true;
        }
        _ = Task.Run(RunAll);
        return mine.Outcome.Task;
    }

    private async Task RunAll()
    {
        while (TakeSome() is { Count: > 0 } some)
        {
            if (some.Count == 1 || !await TryRun(some))
                await Task.WhenAll(some.Select(RunAlone));
        }
    }

    private List<Waiting> TakeSome()
    {
        lock (held)
        {
            var some = new List<Waiting>();
            while (some.Count < most && waiting.TryDequeue(out var next))
                some.Add(next);
            isRunning = some.Count > 0;
            return some;
        }
    }

    private async Task<bool> TryRun(List<Waiting> some)
    {
        IReadOnlyList<TOutcome> outcomes;
        try
        {
            outcomes = await run([.. some.Select(one => one.Item)]);
        }
        catch (Exception)
        {
            // Whoever fails alone as well hears of it.
            return false;
        }
        for (var i = 0; i < some.Count; i++)
            some[i].Outcome.SetResult(outcomes[i]);
        return true;
    }

    private async Task RunAlone(Waiting one)
    {
        try
        {
            one.Outcome.SetResult((await run([one.Item]))[0]);
        }
        catch (Exception exception)
        {
            one.Outcome.SetException(exception);
        }
    }

    private sealed record Waiting(TItem Item)
    {
        public TaskCompletionSource<TOutcome> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
