using Regulars.Platform.Persistence;

namespace Regulars.UnitTests.Platform.Persistence;

/// <summary>What arrives while other work runs goes together, and nobody waits for, or falls with, a stranger.</summary>
public sealed class GatheredTests
{
    private readonly List<IReadOnlyList<int>> runs = [];

    [Fact]
    public async Task Who_is_alone_runs_at_once_and_alone()
    {
        var gathered = new Gathered<int, int>(10, Double);

        Assert.Equal(2, await gathered.Run(1));
        Assert.Equal(4, await gathered.Run(2));

        Assert.Equal([1, 1], runs.Select(run => run.Count));
    }

    [Fact]
    public async Task Those_who_arrive_meanwhile_run_together_in_their_order_and_never_more_than_allowed()
    {
        var (begun, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        var gathered = new Gathered<int, int>(3, async items =>
        {
            if (items is [1])
            {
                begun.SetResult();
                await gate.Task;
            }
            return await Double(items);
        });

        var first = gathered.Run(1);
        await begun.Task;
        var others = Enumerable.Range(2, 5).Select(gathered.Run).ToList();
        gate.SetResult();

        Assert.Equal(2, await first);
        var outcomes = await Task.WhenAll(others);
        Assert.Equal([4, 6, 8, 10, 12], outcomes);
        Assert.Equal([1, 3, 2], runs.Select(run => run.Count));
        Assert.Equal([2, 3, 4], runs[1]);
    }

    [Fact]
    public async Task One_that_fails_spoils_no_other()
    {
        var (begun, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        var gathered = new Gathered<int, int>(10, async items =>
        {
            if (items is [1])
            {
                begun.SetResult();
                await gate.Task;
            }
            return items.Contains(3) ? throw new InvalidOperationException("three") : await Double(items);
        });

        var first = gathered.Run(1);
        await begun.Task;
        var (second, third, fourth) = (gathered.Run(2), gathered.Run(3), gathered.Run(4));
        gate.SetResult();

        var outcomes = await Task.WhenAll(first, second, fourth);
        Assert.Equal([2, 4, 8], outcomes);
        Assert.Equal("three", (await Assert.ThrowsAsync<InvalidOperationException>(() => third)).Message);
        Assert.Equal(10, await gathered.Run(5));
    }

    [Fact]
    public async Task Many_who_come_at_once_all_get_their_own()
    {
        var gathered = new Gathered<int, int>(7, Double);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2_000).Select(item => Task.Run(() => gathered.Run(item))));

        Assert.Equal(Enumerable.Range(0, 2_000).Select(item => 2 * item), outcomes);
        Assert.All(runs, run => Assert.InRange(run.Count, 1, 7));
    }

    private async Task<IReadOnlyList<int>> Double(IReadOnlyList<int> items)
    {
        runs.Add(items);
        await Task.Yield();
        return [.. items.Select(item => 2 * item)];
    }
}
