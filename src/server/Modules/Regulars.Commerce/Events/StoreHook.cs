using NodaTime;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Commerce.Events;

/// <summary>Where a store's events come in: what they are signed with, when one came last, and what they missed.</summary>
internal sealed class StoreHook(StoreId storeId) : IWorkspaceOwned
{
    /// <summary>The kind of door; its key is the store's id.</summary>
    public const string Door = "store-hook";

    /// <summary>Who signs has this long to take up a new secret.</summary>
    public static readonly Duration OldSecretHolds = Duration.FromHours(24);

    private static readonly Duration WorthTelling = Duration.FromMinutes(1);

    public WorkspaceId WorkspaceId { get; private set; }

    public StoreId StoreId { get; private set; } = storeId;

    /// <summary>Encrypted.</summary>
    public string ProtectedSecret { get; private set; } = "";

    public Instant SecretMadeAt { get; private set; }

    public string? ProtectedOldSecret { get; private set; }

    public Instant? OldSecretUntil { get; private set; }

    /// <summary>What changed before was not yet to be told.</summary>
    public Instant? FirstEventAt { get; private set; }

    public Instant? LastEventAt { get; private set; }

    /// <summary>When a sweep last found what no event told of; null again as soon as an event comes.</summary>
    public Instant? MissedAt { get; private set; }

    /// <summary>Changed orders that no event told of, since the last event.</summary>
    public int Missed { get; private set; }

    /// <summary>When the platform was last asked to send events; null where a person installs what sends them.</summary>
    public Instant? SubscribedAt { get; private set; }

    /// <summary>Events can be relied on: sweeps are a net only.</summary>
    public bool IsHeard => FirstEventAt is not null && MissedAt is null;

    public bool NeedsSubscription => SubscribedAt is not { } at || at < SecretMadeAt;

    /// <summary>Another secret; the one before holds on for a day.</summary>
    public void Turn(string protectedSecret, Instant at)
    {
        if (ProtectedSecret.Length > 0)
            (ProtectedOldSecret, OldSecretUntil) = (ProtectedSecret, at + OldSecretHolds);
        (ProtectedSecret, SecretMadeAt) = (protectedSecret, at);
    }

    /// <summary>Encrypted; the newest first.</summary>
    public IReadOnlyList<string> SecretsAt(Instant now) =>
        ProtectedOldSecret is { } old && now < OldSecretUntil ? [ProtectedSecret, old] : [ProtectedSecret];

    /// <summary>Whether people want to know of it.</summary>
    public bool Hear(Instant at)
    {
        if (LastEventAt is { } last && at < last + WorthTelling && MissedAt is null)
            return false;
        (FirstEventAt, LastEventAt, MissedAt, Missed) = (FirstEventAt ?? at, at, null, 0);
        return true;
    }

    public void Miss(int orders, Instant at) => (MissedAt, Missed) = (at, Missed + orders);

    public void Subscribe(Instant at) => SubscribedAt = at;
}
