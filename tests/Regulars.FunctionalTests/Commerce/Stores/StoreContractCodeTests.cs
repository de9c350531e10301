using NodaTime;
using Regulars.Commerce.Stores;
using Regulars.Contracts;

namespace Regulars.FunctionalTests.Commerce.Stores;

/// <summary>What every platform keeps to when it makes a code, tried by shoppers in its shop.</summary>
[Collection(StoresCollection.Name)]
public sealed class StoreContractCodeTests(StoresHouse house)
{
    [OnEveryStore]
    public async Task A_code_holds_for_one_customer_and_once(StoreKind kind)
    {
        var store = await house.Of(kind);
        if (store.Cannot(StoreAbility.Discount) || store.Cannot(StoreAbility.DiscountForOne))
            return;
        var act = await Percent(store, "zoe", 10);

        var receipt = await store.Open().Do(act, default);
        var (owner, other) = (await store.DiscountWith("zoe", act.Code), await store.DiscountWith("jean", act.Code));
        await store.Sell("zoe", code: act.Code);

        Assert.Equal((act.Code, null), (receipt.Name, receipt.Amount));
        Assert.Equal((18.96m, 0m, 0m), (owner, other, await store.DiscountWith("zoe", act.Code)));
    }

    [OnEveryStore]
    public async Task One_key_makes_one_code_and_no_other_key_gets_it(StoreKind kind)
    {
        var store = await house.Of(kind);
        if (store.Cannot(StoreAbility.Discount))
            return;
        var act = await Percent(store, "zoe", 10);

        var none = await store.Open().Find(act, default);
        var receipt = await store.Open().Do(act, default);
        var again = await store.Open().Do(act, default);
        var foreign = act with { Key = $"{act.Key}0" };
        var declined = await Assert.ThrowsAsync<StoreException>(() => store.Open().Do(foreign, default));

        Assert.Equal((null, receipt, receipt), (none, again, await store.Open().Find(act, default)));
        Assert.Equal((StoreFault.Declined, null), (declined.Fault, await store.Open().Find(foreign, default)));
    }

    [OnEveryStore]
    public async Task An_amount_is_what_the_customer_saves_with_tax_in_either_kind_of_prices(StoreKind kind)
    {
        var store = await house.Of(kind);
        if (store.Cannot(StoreAbility.Discount))
            return;
        var euros = await Percent(store, "zoe", 10) with { Percent = null, Amount = Money.Of(12.50m, "EUR") };
        var yen = await Percent(store, "zoe", 10) with { Percent = null, Amount = Money.Of(1000, "JPY") };

        await store.Open().Do(euros, default);
        await store.Open().Do(yen, default);

        Assert.Equal((12.50m, 0m), (await store.DiscountWith("zoe", euros.Code), await store.DiscountWith("zoe", euros.Code, inJapan: true)));
        Assert.Equal(1000m, await store.DiscountWith("zoe", yen.Code, inJapan: true));
    }

    [OnEveryStore]
    public async Task A_percentage_holds_in_every_currency(StoreKind kind)
    {
        var store = await house.Of(kind);
        if (store.Cannot(StoreAbility.Discount))
            return;
        var act = await Percent(store, "zoe", 10);

        await store.Open().Do(act, default);

        Assert.Equal(2560m, await store.DiscountWith("zoe", act.Code, inJapan: true));
    }

    [OnEveryStore]
    public async Task A_code_ends_when_it_says_and_a_guests_holds_for_whoever_has_it(StoreKind kind)
    {
        var store = await house.Of(kind);
        if (store.Cannot(StoreAbility.Discount))
            return;
        var now = SystemClock.Instance.GetCurrentInstant();
        var ended = await Percent(store, "guest", 10) with { ExpiresAt = now - Duration.FromMinutes(1) };
        var holding = await Percent(store, "guest", 10) with { ExpiresAt = now + Duration.FromDays(30) };

        await store.Open().Do(ended, default);
        await store.Open().Do(holding, default);

        Assert.Equal((0m, 18.96m), (await store.DiscountWith("guest", ended.Code), await store.DiscountWith("guest", holding.Code)));
    }

    private static async Task<OfferDiscount> Percent(IStoreUnderTest store, string who, int percent)
    {
        var sold = await store.Sell(who);
        var key = Guid.CreateVersion7().ToString("N");
        return new OfferDiscount($"RG-{key}", sold.Id, $"SORRY-{key[^8..].ToUpperInvariant()}", percent, null, sold.Customer, null);
    }
}
