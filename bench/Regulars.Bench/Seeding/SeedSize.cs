namespace Regulars.Bench.Seeding;

/// <summary>How much is written: one large workspace, and small ones beside it.</summary>
internal sealed record SeedSize(int Workspaces, int Conversations, int Messages, int Seed)
{
    /// <summary>What the budgets are said of.</summary>
    public static SeedSize Budgeted { get; } = new(50, 200_000, 1_000_000, 1);

    /// <summary>Enough for a test that it works.</summary>
    public static SeedSize Small { get; } = new(5, 2_000, 10_000, 1);

    public static SeedSize Of(Options options)
    {
        var usual = options.Has("small") ? Small : Budgeted;
        return new SeedSize(
            options.Number("workspaces", usual.Workspaces),
            options.Number("conversations", usual.Conversations),
            options.Number("messages", usual.Messages),
            options.Number("seed", usual.Seed));
    }

    /// <summary>A neighbour is a thousandth of the large one, and never empty.</summary>
    public SeedSize Neighbour(int number) => new(1, Math.Max(20, Conversations / 1000), Math.Max(100, Messages / 1000), Seed + number);
}
