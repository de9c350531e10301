namespace Regulars.Bench.Killing.Fetching;

/// <summary>One kill in the middle of mail being fetched: of host, mailroom, or the provider's server.</summary>
internal sealed class FetchingPoint(int number, int seed, Range mails, Victim victim, WaitingMail waiting, SeenRows seen)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(180);

    private readonly Random random = new(seed * 100_000 + number);
    private string struck = "";

    public int First => mails.Start.Value;

    public int Last => mails.End.Value - 1;

    /// <summary>A kill when all was over would prove nothing.</summary>
    public bool HasInterrupted { get; private set; }

    public async Task Run(int all, CancellationToken ct)
    {
        var (who, at, after) = (random.Next(3), random.Next(First, First + Math.Max(1, (Last - First) * 3 / 4)), TimeSpan.FromMilliseconds(random.Next(20)));
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        deadline.CancelAfter(Longest);
        int then;
        while ((then = await seen.Messages(deadline.Token)) < at)
            await Task.Delay(5, deadline.Token);
        await Task.Delay(after, deadline.Token);
        struck = $"{(who == 0 ? "host" : who == 1 ? "mailroom" : "the provider's server")} {(who == 2 ? "restarted" : "killed")} with {then} of {all} mails fetched";
        HasInterrupted = then < all && await (who switch
        {
            0 => victim.KillHost(deadline.Token),
            1 => victim.KillMailroom(deadline.Token),
            _ => waiting.Restart(),
        });
    }

    public override string ToString() => $"fetching point {number} (seed {seed}), {struck}";
}
