using Regulars.Bench.Measuring;
using Regulars.Commerce.Intents;
using Regulars.Contracts;

namespace Regulars.Bench.Killing.Paying;

/// <summary>One kill of the host while refunds are asked one after the other. Who asks asks again until told yes.</summary>
internal sealed class PayingPoint(int number, int seed, Victim victim, WrittenRefunds written, ITown town, IReadOnlyList<string> orders)
{
    private const int LongestBreath = 30;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Random random = new(seed * 100_000 + number);

    /// <summary>At moments of chance most refunds wait or are done: two of three points wait for a call and kill in the middle of it or somewhat later.</summary>
    private readonly bool isAimed = number % 3 != 0;
    private readonly List<string> keys = [];
    private int askedThen;

    /// <summary>Of what was asked, as it stands in the shop's notes.</summary>
    public IReadOnlyList<string> Keys => keys;

    /// <summary>What the kill found on its way; nothing would prove nothing.</summary>
    public Stages Found { get; private set; } = Stages.None;

    public async Task Run(CancellationToken ct)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        deadline.CancelAfter(Longest);
        var longestCall = (int)town.LongestCall.TotalMilliseconds;
        var (at, after) = (random.Next(1, town.RefundsOfAPoint * 3 / 4), TimeSpan.FromMilliseconds(random.Next(isAimed ? longestCall * random.Next(2) : longestCall)));
        var breaths = Enumerable.Range(0, town.RefundsOfAPoint).Select(_ => TimeSpan.FromMilliseconds(random.Next(isAimed ? 1 : LongestBreath))).ToList();
        await Task.WhenAll(Task.Run(() => AskForAll(breaths, deadline.Token), ct), Kill(at, after, deadline.Token));
    }

    public IEnumerable<string> Faults(IReadOnlyDictionary<string, WrittenRefund> intents, ILookup<string, Money> refunds)
    {
        if (Found.All == 0)
            yield return "nothing was interrupted";
        foreach (var key in keys)
        {
            var (intent, paid) = (intents.GetValueOrDefault(key), refunds[key].ToList());
            var isRight = intent?.State switch
            {
                IntentState.Done => paid.Count == 1 && paid[0] == intent.Amount,
                IntentState.Doubtful => paid.Count <= 1,
                IntentState.Refused or IntentState.Withdrawn => paid.Count == 0,
                _ => false,
            };
            if (!isRight)
                yield return $"refund {key} is {intent?.State.ToString() ?? "nowhere"} and was paid {paid.Count} times";
        }
    }

    public override string ToString() => $"paying point {number} (seed {seed}), host killed with {askedThen} of {town.RefundsOfAPoint} refunds asked: {Found}";

    private async Task AskForAll(List<TimeSpan> breaths, CancellationToken ct)
    {
        var parameters = new { amount = new { amount = "0.50", currency = town.Currency } };
        for (var refund = 0; refund < breaths.Count; refund++)
        {
            var body = new { subject = orders[((number * breaths.Count) + refund) % orders.Count], parameters };
            string? intent;
            while ((intent = await TryAsk(victim.Desk, $"kill-{seed}-{number}-{refund}", body, ct)) is null)
                await Task.Delay(Pause, ct);
            lock (keys)
                keys.Add($"RG-{Guid.Parse(intent):N}");
            await Task.Delay(breaths[refund], ct);
        }
    }

    private async Task Kill(int at, TimeSpan after, CancellationToken ct)
    {
        while (Asked() < at)
            await Task.Delay(1, ct);
        if (isAimed && town.IsSeenPaying)
            await UntilSeen(number % 3 == 2 ? now => now.Paid > 0 : now => now.Called + now.Paid > 0, ct);
        else
            await UntilAsked(after, ct);
        askedThen = Asked();
        await victim.KillHost(ct, async () =>
        {
            // PostgreSQL ends a commit that it was handed although nobody waits for it any more.
            await Task.Delay(Pause, ct);
            Found = Stages.Of((await written.All(ct)).Where(IsMine), await town.Refunds(ct));
        });
    }

    /// <summary>The shop is in the middle of one, or a moment later; or any moment where this point does not aim.</summary>
    private async Task UntilAsked(TimeSpan after, CancellationToken ct)
    {
        while (isAimed && Asked() < town.RefundsOfAPoint && !await written.IsCalling(ct))
        {
        }
        await Task.Delay(after, ct);
    }

    /// <summary>Those of this point are so far: the shop is in the middle of one, or one stands in its books and we have not noted it.</summary>
    private async Task UntilSeen(Func<Stages, bool> isSoFar, CancellationToken ct)
    {
        Stages now;
        do
        {
            var refunds = await town.Refunds(ct);
            now = Stages.Of((await written.All(ct)).Where(IsMine), refunds);
        }
        while (!isSoFar(now) && (now.All > 0 || Asked() < town.RefundsOfAPoint));
    }

    /// <summary>Where another node could be, an earlier point's wait until their lease ends: each is counted at its own kill.</summary>
    private bool IsMine(WrittenRefund intent)
    {
        lock (keys)
            return keys.Contains(intent.Key);
    }

    private int Asked()
    {
        lock (keys)
            return keys.Count;
    }

    private static async Task<string?> TryAsk(DeskClient desk, string key, object body, CancellationToken ct)
    {
        try
        {
            return (await desk.Ask("/api/v1/actions/order.refund", key, body, ct))?["intent"]!.ToString();
        }
        catch (HttpRequestException)
        {
            // Killed meanwhile; it comes back.
            return null;
        }
    }
}
