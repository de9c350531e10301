using Regulars.Bench.Measuring;
using Regulars.Contracts;

namespace Regulars.Bench.Killing.Paying;

/// <summary>A shop whose money goes back, and its own books.</summary>
internal interface ITown : IAsyncDisposable
{
    /// <summary>ISO 4217, of all its orders.</summary>
    string Currency { get; }

    /// <summary>Asked for at each point.</summary>
    int RefundsOfAPoint { get; }

    /// <summary>Seconds after which it has surely ended what it was asked to do.</summary>
    string Quiet { get; }

    /// <summary>How long it takes to pay one back and say so.</summary>
    TimeSpan LongestCall { get; }

    /// <summary>It takes so long to say that it paid that it can be seen in its books before we know.</summary>
    bool IsSeenPaying { get; }

    /// <summary>Connects it to the bench's workspace and reads it to its end.</summary>
    /// <returns>Our ids of orders that were paid and of which nothing went back.</returns>
    Task<IReadOnlyList<string>> Open(DeskClient desk, string brand, CancellationToken ct);

    /// <summary>Everything that it paid back, by the key in its note; by nothing where there is none.</summary>
    Task<ILookup<string, Money>> Refunds(CancellationToken ct);
}
