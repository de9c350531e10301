using NodaTime;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Commerce.Events;

/// <summary>An event that a store delivered. Its body is not kept: all that is used of it is what it names.</summary>
internal sealed class StoreDelivery(StoreId storeId, string id, string topic, string? orderExternalId, Instant receivedAt) : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; private set; }

    public StoreId StoreId { get; private set; } = storeId;

    /// <summary>The platform's id of the delivery, or the hash of its body; the same event twice has the same.</summary>
    public string Id { get; private set; } = id;

    public string Topic { get; private set; } = topic;

    /// <summary>The store's id of the order that changed; null when it names none.</summary>
    public string? OrderExternalId { get; private set; } = orderExternalId;

    public Instant ReceivedAt { get; private set; } = receivedAt;

    /// <summary>When the store was asked for it, or a sweep was; null: it still waits.</summary>
    public Instant? SettledAt { get; private set; }

    public void Settle(Instant at) => SettledAt = at;
}
