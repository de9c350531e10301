using Regulars.Contracts;
using Regulars.Contracts.Commerce;

namespace Regulars.Commerce.Syncing;

/// <summary>The next slice of a store is to be read.</summary>
[EventName("store-sync.due")]
internal sealed record SyncDue(StoreId Store, int Round) : IEvent
{
    public string? Lane => Store.ToString();
}
