using Regulars.Commerce.Connecting;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;

namespace Regulars.Commerce.Syncing;

/// <summary>Something was done with an order in its store, or may have been: what is shown of it here is to be read again.</summary>
/// <param name="Order">The store's id of it.</param>
[EventName("store-order.touched")]
internal sealed record OrderTouched(StoreId Store, string Order) : IEvent
{
    public string? Lane => $"{Store}/{Order}";
}

/// <summary>Reads one order as it is now. Where that fails nothing is lost: the next round reads all that changed.</summary>
internal sealed class ReadOrderAgain(OpenStore stores, KeepWhatIsTold keep) : ICallOutside<OrderTouched, OrderTouched, ReadOrderAgain.Heard>
{
    /// <param name="Order">Null: it could not be read, or is not there any more.</param>
    internal sealed record Heard(StoreOrder? Order);

    public Task<OrderTouched?> Intend(OrderTouched happened, CancellationToken ct) => Task.FromResult<OrderTouched?>(happened);

    public async Task<Heard> Call(OrderTouched intent, CancellationToken ct)
    {
        try
        {
            return new Heard(await (await stores.Open(intent.Store, ct)).Order(intent.Order, ct));
        }
        catch (StoreException)
        {
            return new Heard(null);
        }
    }

    public async Task Record(OrderTouched intent, Heard result, CancellationToken ct)
    {
        if (result.Order is { } order)
            await keep.Orders(intent.Store, [order], ct);
    }
}
