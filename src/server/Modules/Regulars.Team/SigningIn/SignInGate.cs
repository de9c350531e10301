using System.Collections.Concurrent;
using System.Net;
using NodaTime;

namespace Regulars.Team.SigningIn;

/// <summary>
/// Counts tries before they are checked, by email whether or not anybody has it, and by address: many at once get no more than one after
/// the other, and being refused does not say that an account exists. The account's own count outlives a restart.
/// </summary>
internal sealed class SignInGate(IClock clock)
{
    private const int TriesPerEmail = 10;
    private const int TriesPerAddress = 100;
    private const int Most = 50_000;
    private static readonly Duration Window = Duration.FromMinutes(15);

    private readonly ConcurrentDictionary<string, (int Count, Instant Last)> tries = new();

    public bool TryEnter(string email, IPAddress? address) => Count($"at:{address}", TriesPerAddress) & Count($"as:{email}", TriesPerEmail);

    public void Succeed(string email, IPAddress? address)
    {
        tries.TryRemove($"as:{email}", out _);
        tries.AddOrUpdate($"at:{address}", (0, default), (_, had) => (Math.Max(0, had.Count - 1), had.Last));
    }

    private bool Count(string key, int most)
    {
        var now = clock.GetCurrentInstant();
        if (tries.Count >= Most)
            Sweep(now);
        var (count, _) = tries.AddOrUpdate(
            key, (1, now),
            (_, had) => now - had.Last > Window ? (1, now) : had.Count > most ? had : (had.Count + 1, now));
        return count <= most;
    }

    private void Sweep(Instant now)
    {
        foreach (var old in tries.Where(known => now - known.Value.Last > Window).ToList())
            tries.TryRemove(old);
    }
}
