using NodaTime;

namespace Regulars.Commerce.Stores.Medusa.Acting;

/// <summary>Changes where an order goes. Medusa takes it at any time, but what is packed keeps the address it was packed for.</summary>
internal sealed class MedusaAddresses(MedusaOrders orders)
{
    public async Task<StoreReceipt> Do(ChangeAddress act, CancellationToken ct)
    {
        var order = await orders.Read(act.Order, ct);
        if (Found(order, act) is { } done)
            return done;
        if (order.CanceledAt is not null)
            throw MedusaActs.No("The order was cancelled in the store.");
        if (order.Fulfillments.Whole().Any(parcel => parcel.CanceledAt is null))
            throw MedusaActs.No("Something of the order is packed or sent already, for the address as it was.");
        var address = Told(act.Address, order.ShippingAddress);
        if (order.ShippingAddress?.CountryCode.NotEmpty() is { } country && !country.Equals(address.CountryCode, StringComparison.OrdinalIgnoreCase))
            throw MedusaActs.No($"Medusa sends an order to no other country than the one that it was placed for ({country.ToUpperInvariant()}).");
        await orders.Mark(act.Order, act.Key, "Address changed", address, ct);
        return await HalfDone.Go(true, async () => Found(await orders.Read(act.Order, ct), act) ??
            throw new StoreException(StoreFault.Broken, StoreStep.Act, "The store took the address and does not show it."));
    }

    public async Task<StoreReceipt?> Find(ChangeAddress act, CancellationToken ct) => await orders.Find(act.Order, ct) is { } order ? Found(order, act) : null;

    private static StoreReceipt? Found(MedusaOrder order, ChangeAddress act) =>
        MedusaOrders.IsMarked(order, act.Key) ? new StoreReceipt(order.Id, null, null, Instant.FromDateTimeOffset(order.UpdatedAt)) : null;

    /// <summary>Every field: Medusa keeps what is not told, and a line of the old address would stay in the new one.</summary>
    private static MedusaAddress Told(PostalAddress address, MedusaAddress? before)
    {
        var (first, last) = Names(address.Name.NotEmpty(), before);
        return new MedusaAddress(
            first, last, address.Company.NotEmpty(), address.Line1.NotEmpty(), address.Line2.NotEmpty(), address.PostalCode.NotEmpty(), address.City.NotEmpty(),
            address.Region.NotEmpty(), address.Country.NotEmpty()?.ToLowerInvariant() ?? before?.CountryCode, address.Phone.NotEmpty());
    }

    /// <summary>A name that stays is not cut anew: where its parts meet, only the store knows.</summary>
    private static (string? First, string? Last) Names(string? name, MedusaAddress? before)
    {
        if (name is null || (before is not null && name == MedusaRows.Joined(before.FirstName, before.LastName)))
            return name is null ? (null, null) : (before!.FirstName, before.LastName);
        var cut = name.LastIndexOf(' ');
        return cut < 0 ? (null, name) : (name[..cut], name[(cut + 1)..]);
    }
}
