using NodaTime;
using Regulars.Commerce.Stores;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Commerce.Orders;

/// <summary>A parcel of an order, on its way or there.</summary>
internal sealed class Parcel : IWorkspaceOwned
{
    public Parcel(OrderId order, int position, StoreParcel told)
    {
        (OrderId, Position, TrackingNumber, SentAt, DeliveredAt, Told) = (order, position, told.TrackingNumber, told.SentAt, told.DeliveredAt, told);
        HeardAt = told.Events.Select(heard => (Instant?)heard.At).Append(told.SentAt).Max();
    }

    private Parcel()
    {
    }

    public WorkspaceId WorkspaceId { get; private set; }

    public OrderId OrderId { get; private set; }

    public int Position { get; private set; }

    public string? TrackingNumber { get; private set; }

    public Instant? SentAt { get; private set; }

    public Instant? DeliveredAt { get; private set; }

    /// <summary>When anything was last heard of it.</summary>
    public Instant? HeardAt { get; private set; }

    public StoreParcel Told { get; private set; } = null!;
}
