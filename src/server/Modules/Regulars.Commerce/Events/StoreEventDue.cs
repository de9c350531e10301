using Regulars.Contracts;
using Regulars.Contracts.Commerce;

namespace Regulars.Commerce.Events;

/// <summary>A store has told that something changed, and is to be asked what.</summary>
/// <param name="Delivery">Its id.</param>
/// <param name="Order">The store's id of it; null: it named none.</param>
[EventName("store-event.due")]
internal sealed record StoreEventDue(StoreId Store, string Delivery, string? Order) : IEvent
{
    public string? Lane => $"{Store}/{Order}";
}
