using NodaTime;

namespace Regulars.Platform.Leasing;

/// <summary>Who holds the work of a kind, and what is a node's part of it: as much as comes to each node that lives, so that no node does it all.</summary>
/// <param name="others">How many other nodes live; null where no other can be, and what others hold is a killed run's.</param>
internal sealed class LeaseShares(IReadOnlyList<Lease> leases, int? others, Guid node, Instant now)
{
    private readonly int part = (leases.Count + (others ?? 0)) / (1 + (others ?? 0));

    /// <summary>Those that this node holds.</summary>
    public IReadOnlyList<Lease> Mine { get; } = [.. leases.Where(lease => lease.Node == node && lease.Until > now)];

    /// <summary>Those that it keeps, and that end soon.</summary>
    public IEnumerable<Lease> ToRenew(Instant soon) => Mine.Take(part).Where(lease => lease.Until < soon);

    /// <summary>Those that nobody holds, as far as it has room for them.</summary>
    public IEnumerable<Lease> ToTake => leases.Where(IsFree).Take(part - Math.Min(part, Mine.Count));

    /// <summary>Those over its part: a node has come that takes them.</summary>
    public IEnumerable<Lease> ToGive => Mine.Skip(part);

    private bool IsFree(Lease lease) => lease.Node is null || lease.Until <= now || (lease.Node != node && others is null);
}
