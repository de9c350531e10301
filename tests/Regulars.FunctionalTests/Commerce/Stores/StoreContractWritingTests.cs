using Regulars.Commerce.Stores;

namespace Regulars.FunctionalTests.Commerce.Stores;

/// <summary>What every platform keeps to when it cancels, sends elsewhere or cannot, counted in the store's own books.</summary>
[Collection(StoresCollection.Name)]
public sealed class StoreContractWritingTests(StoresHouse house)
{
    [OnEveryStore]
    public async Task A_cancelled_order_gives_back_what_was_taken_once(StoreKind kind)
    {
        var store = await house.Of(kind);
        if (store.Cannot(StoreAbility.Cancel))
            return;
        var (paid, unpaid) = (await store.Sell(), await store.Sell());
        await store.Capture(paid.Id);

        var receipt = await store.DoTwice(new CancelOrder(Acts.NewKey(), paid.Id, Restock: true, "Changed her mind"));
        var free = await store.DoTwice(new CancelOrder(Acts.NewKey(), unpaid.Id, Restock: true, null));

        Assert.Equal((195.60m, null), (receipt.Amount?.Amount, free.Amount));
        Assert.Equal([195.60m], (await store.Books(paid.Id)).Repaid);
        Assert.Empty((await store.Books(unpaid.Id)).Refunds);
        Assert.All(new[] { await store.Books(paid.Id), await store.Books(unpaid.Id) }, books => Assert.True(books.IsCancelled));
    }

    [OnEveryStore]
    public async Task What_is_packed_or_sent_or_changed_in_the_store_is_not_cancelled_and_keeps_its_money(StoreKind kind)
    {
        var store = await house.Of(kind);
        if (store.Cannot(StoreAbility.Cancel))
            return;
        var (packed, sent, changing) = (await store.Sell(), await store.Sell(), await store.Sell());
        foreach (var sold in new[] { packed, sent, changing })
            await store.Capture(sold.Id);
        await store.Send(packed.Id, onlyPack: true);
        await store.Send(sent.Id);
        Sold[] kept = await store.BeginChange(changing.Id) ? [packed, sent, changing] : [packed, sent];

        foreach (var sold in kept)
        {
            await store.Declines(new CancelOrder(Acts.NewKey(), sold.Id, Restock: true, null));

            var books = await store.Books(sold.Id);
            Assert.False(books.IsCancelled);
            Assert.Empty(books.Refunds);
        }
    }

    [OnEveryStore]
    public async Task Two_who_cancel_at_once_give_back_once(StoreKind kind)
    {
        var store = await house.Of(kind);
        if (store.Cannot(StoreAbility.Cancel))
            return;
        var sold = await store.Sell();
        await store.Capture(sold.Id);
        var act = new CancelOrder(Acts.NewKey(), sold.Id, Restock: true, null);

        var outcomes = await Task.WhenAll(store.OutcomeOf(act), store.OutcomeOf(act));

        Assert.Contains(null, outcomes);
        Assert.DoesNotContain(StoreFault.Declined, outcomes.OfType<StoreFault>());
        Assert.Equal([195.60m], (await store.Books(sold.Id)).Repaid);
        Assert.NotNull(await store.Open().Find(act, default));
    }

    [OnEveryStore]
    public async Task An_address_is_changed_whole_as_long_as_nothing_is_packed(StoreKind kind)
    {
        var store = await house.Of(kind);
        if (store.Cannot(StoreAbility.ChangeAddress))
            return;
        var (waiting, packed, sent) = (await store.Sell(), await store.Sell(), await store.Sell());
        await store.Send(packed.Id, onlyPack: true);
        await store.Send(sent.Id);

        await store.DoTwice(new ChangeAddress(Acts.NewKey(), waiting.Id, Acts.NewHome));
        await store.Declines(new ChangeAddress(Acts.NewKey(), packed.Id, Acts.NewHome));
        await store.Declines(new ChangeAddress(Acts.NewKey(), sent.Id, Acts.NewHome));

        var books = (await store.Books(waiting.Id)).Address;
        Assert.Equal(("Maria Teresa Weiß", "Neue Allee 7", "Hamburg", "20095", "DE"), (books.Name, books.Line1, books.City, books.PostalCode, books.Country));
        Assert.True(string.IsNullOrEmpty(books.Line2), "A line of the old address stayed in the new one.");
        Assert.All(new[] { await store.Books(packed.Id), await store.Books(sent.Id) }, kept => Assert.Equal("Berlin", kept.Address.City));
        Assert.Equal(Acts.NewHome, (await store.Open().Order(waiting.Id, default))!.Details.ShippingAddress);
    }

    [OnEveryStore]
    public async Task What_a_platform_cannot_do_it_declines(StoreKind kind)
    {
        var store = await house.Of(kind);
        var sold = await store.Sell();
        await store.Capture(sold.Id);
        var order = (await store.Open().Order(sold.Id, default))!;

        foreach (var ability in store.Platform.Cannot.Keys.Where(ability => ability != StoreAbility.DiscountForOne))
            await store.Declines(Acts.Of(ability, order));

        var books = await store.Books(sold.Id);
        Assert.Empty(books.Refunds);
        Assert.False(books.IsCancelled);
    }

    [OnEveryStore]
    public async Task Goods_of_a_cancelled_order_stay_out_of_stock_where_that_is_wished(StoreKind kind)
    {
        var store = await house.Of(kind);
        if (store.Cannot(StoreAbility.CancelWithoutRestock))
            return;
        var sold = await store.Sell();
        var before = await Stock(store);

        await store.DoTwice(new CancelOrder(Acts.NewKey(), sold.Id, Restock: false, null));

        Assert.True((await store.Books(sold.Id)).IsCancelled);
        Assert.Equal(before, await Stock(store));
    }

    [OnEveryStore]
    public async Task Of_an_order_that_is_not_there_nothing_is_done_or_found(StoreKind kind)
    {
        var store = await house.Of(kind);
        var order = (await store.Open().Order((await store.Sell()).Id, default))! with { Id = "order_of_nobody" };
        StoreAbility[] onOrders = [StoreAbility.Refund, StoreAbility.Cancel, StoreAbility.ChangeAddress, StoreAbility.Replacement, StoreAbility.Return];

        foreach (var ability in onOrders)
        {
            await store.Declines(Acts.Of(ability, order));
            Assert.Null(await store.Open().Find(Acts.Of(ability, order), default));
        }
    }

    private static async Task<List<(string? Sku, int? InStock)>> Stock(IStoreUnderTest store) =>
        [.. (await Walk.All((after, ct) => store.Open().Products(null, after, ct))).SelectMany(product => product.Variants).Select(variant => (variant.Sku, variant.InStock)).Order()];
}
