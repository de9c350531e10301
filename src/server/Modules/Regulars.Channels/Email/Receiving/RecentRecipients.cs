using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Regulars.Channels.Email.Receiving;

/// <summary>
/// Recipients that the mailroom was just told of: their mail follows within seconds. It remembers them for as long itself, so a mailbox that is closed
/// takes in no more than what was on its way.
/// </summary>
internal sealed class RecentRecipients(IClock clock)
{
    private const int Most = 10_000;
    private static readonly Duration Lasting = Duration.FromSeconds(5);

    private readonly ConcurrentDictionary<string, (Recipient Recipient, Instant Until)> known = new();

    public void Remember(Recipient recipient)
    {
        if (known.Count >= Most)
            known.Clear();
        known[recipient.Address] = (recipient, clock.GetCurrentInstant() + Lasting);
    }

    public bool TryFind(string address, [NotNullWhen(true)] out Recipient? recipient)
    {
        var isKnown = known.TryGetValue(address, out var found) && clock.GetCurrentInstant() < found.Until;
        recipient = isKnown ? found.Recipient : null;
        return isKnown;
    }
}
