using System.Collections.Concurrent;
using NodaTime;
using Regulars.Platform.Security;

namespace Regulars.Team.SigningIn;

/// <summary>Who stood behind a secret within the last 30 seconds. Another node may let somebody in for so long after this one shut them out.</summary>
internal sealed class RememberedCallers(IClock clock)
{
    private const int Most = 10_000;
    private static readonly Duration Remembered = Duration.FromSeconds(30);

    private readonly ConcurrentDictionary<string, (Caller Caller, Instant Until)> known = new();
    private int generation;

    /// <summary>Take it before looking up: what was read before somebody was shut out is not remembered after it.</summary>
    public int Generation => Volatile.Read(ref generation);

    public Caller? Find(string hash) => known.TryGetValue(hash, out var found) && found.Until > clock.GetCurrentInstant() ? found.Caller : null;

    public void Remember(string hash, Caller caller, int readIn)
    {
        if (known.Count >= Most)
            known.Clear();
        known[hash] = (caller, clock.GetCurrentInstant() + Remembered);
        if (readIn != Generation)
            known.TryRemove(hash, out _);
    }

    public void ForgetAll()
    {
        Interlocked.Increment(ref generation);
        known.Clear();
    }
}
