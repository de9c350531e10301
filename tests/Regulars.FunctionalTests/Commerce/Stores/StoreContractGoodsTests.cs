using Regulars.Commerce.Stores;

namespace Regulars.FunctionalTests.Commerce.Stores;

/// <summary>What every platform keeps to when it sends again or takes back, counted in the store's own books.</summary>
[Collection(StoresCollection.Name)]
public sealed class StoreContractGoodsTests(StoresHouse house)
{
    [OnEveryStore]
    public async Task A_replacement_costs_the_customer_nothing_and_changes_no_sum(StoreKind kind)
    {
        var store = await house.Of(kind);
        if (store.Cannot(StoreAbility.Replacement))
            return;
        var sold = await store.Sell();
        await store.Capture(sold.Id);
        await store.Send(sold.Id);
        var before = (await store.Open().Order(sold.Id, default))!;
        var act = new SendReplacement(Acts.NewKey(), sold.Id, [Acts.Share(before, "Water bottle", 1)], "Leaks");

        await store.DoTwice(act);
        await store.Declines(act with { Key = Acts.NewKey(), Lines = [Acts.Share(before, "Water bottle", 3)] });

        var books = await store.Books(sold.Id);
        var after = (await store.Open().Order(sold.Id, default))!;
        Assert.Equal(("Water bottle", 1, 0m), Assert.Single(books.SentAgain.Select(goods => (goods.Line, goods.Quantity, goods.Price ?? 0))));
        Assert.Equal(0, books.Owed ?? 0);
        Assert.Equal((before.Totals, PaymentState.Paid), (after.Totals, after.Payment));
    }

    [OnEveryStore]
    public async Task What_was_never_sent_is_not_sent_again_and_nothing_of_it_stays_behind(StoreKind kind)
    {
        var store = await house.Of(kind);
        if (store.Cannot(StoreAbility.Replacement) || store.Cannot(StoreAbility.Cancel))
            return;
        var sold = await store.Sell();
        var order = (await store.Open().Order(sold.Id, default))!;

        await store.Declines(new SendReplacement(Acts.NewKey(), sold.Id, [Acts.Share(order, "Water bottle", 1)], null));
        await store.Open().Do(new CancelOrder(Acts.NewKey(), sold.Id, Restock: true, null), default);

        Assert.Empty((await store.Books(sold.Id)).SentAgain);
    }

    [OnEveryStore]
    public async Task A_return_is_asked_for_once_and_seen_when_the_order_is_read(StoreKind kind)
    {
        var store = await house.Of(kind);
        if (store.Cannot(StoreAbility.Return))
            return;
        var sold = await store.Sell();
        await store.Capture(sold.Id);
        await store.Send(sold.Id);
        var order = (await store.Open().Order(sold.Id, default))!;
        var bottle = Acts.Share(order, "Water bottle", 2);

        var receipt = await store.DoTwice(new RequestReturn(Acts.NewKey(), sold.Id, [bottle], "Wrong colour"));

        var back = Assert.Single((await store.Open().Order(sold.Id, default))!.Details.Returns);
        Assert.Equal((bottle.Line, 2), Assert.Single((await store.Books(sold.Id)).ComingBack.Select(goods => (goods.Line, goods.Quantity))));
        Assert.Equal((receipt.Id, ReturnState.Requested, "Wrong colour"), (back.Id, back.State, Assert.Single(back.Lines).Reason));
    }

    [OnEveryStore]
    public async Task A_return_of_more_than_was_sent_is_declined_and_leaves_the_order_free(StoreKind kind)
    {
        var store = await house.Of(kind);
        if (store.Cannot(StoreAbility.Return))
            return;
        var sold = await store.Sell();
        await store.Capture(sold.Id);
        await store.Send(sold.Id);
        var order = (await store.Open().Order(sold.Id, default))!;

        await store.Declines(new RequestReturn(Acts.NewKey(), sold.Id, [Acts.Share(order, "Water bottle", 1), Acts.Share(order, "Rain jacket", 2)], null));
        await store.Open().Do(new RequestReturn(Acts.NewKey(), sold.Id, [Acts.Share(order, "Rain jacket", 1)], null), default);

        Assert.Equal(1, Assert.Single((await store.Books(sold.Id)).ComingBack).Quantity);
    }

    /// <summary>A process that is killed leaves half of it, and the order must be free again.</summary>
    [OnEveryStore]
    public async Task What_stopped_half_way_is_not_found_and_is_done_once_by_the_next_try(StoreKind kind)
    {
        var store = await house.Of(kind);
        var sold = await store.Sell();
        await store.Capture(sold.Id);
        await store.Send(sold.Id);
        var order = (await store.Open().Order(sold.Id, default))!;
        StoreAct[] acts =
        [
            new RequestReturn(Acts.NewKey(), sold.Id, [Acts.Share(order, "Rain jacket", 1)], null),
            new SendReplacement(Acts.NewKey(), sold.Id, [Acts.Share(order, "Water bottle", 2)], null),
        ];

        foreach (var act in acts)
        {
            if (await store.LeaveHalfDone(act))
                await store.DoTwice(act);
        }

        var books = await store.Books(sold.Id);
        Assert.True(books.ComingBack.Count <= 1 && books.SentAgain.Count <= 1);
    }
}
