using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Platform.Persistence;

namespace Regulars.Team.Authority;

/// <summary>What somebody may give away alone, in one currency: a role, or one agent, whose rows then stand in place of the role's.</summary>
internal sealed class Limit : Aggregate
{
    public Limit(Role? role, AgentId? agent, string currency) => (Id, Role, AgentId, Currency) = (TypedId.New<LimitId>(), role, agent, currency);

    private Limit() => Currency = "";

    public LimitId Id { get; private set; }

    public Role? Role { get; private set; }

    public AgentId? AgentId { get; private set; }

    public string Currency { get; private set; }

    /// <summary>Of a <see cref="Gesture"/>; null: any.</summary>
    public string? Kind { get; private set; }

    public ReasonId? ReasonId { get; private set; }

    /// <summary>Of the customer at the store; null: any.</summary>
    public string? Group { get; private set; }

    public LimitCaps Caps { get; private set; } = new(null, null, null, null);

    public void Set(string? kind, ReasonId? reason, string? group, LimitCaps caps) => (Kind, ReasonId, Group, Caps) = (kind, reason, group, caps);

    /// <summary>Whether it speaks of such a gesture at all.</summary>
    public bool Covers(string kind, ReasonId? reason, IReadOnlyList<string> groups) =>
        (Kind is null || Kind == kind) && (ReasonId is null || ReasonId == reason) && (Group is null || groups.Contains(Group, StringComparer.OrdinalIgnoreCase));

    /// <summary>The most exact one decides: the kind says more than the reason, and the reason more than the group.</summary>
    public int Exactness => (Kind is null ? 0 : 4) + (ReasonId is null ? 0 : 2) + (Group is null ? 0 : 1);
}

/// <summary>How much; what is null is free. Sums in minor units of the limit's currency.</summary>
/// <param name="OrderShare">Percent of the order's total.</param>
internal sealed record LimitCaps(long? PerGesture, int? OrderShare, long? PerDay, long? PerMonth);
