using Regulars.Commerce.Stores;
using Regulars.Contracts;

namespace Regulars.FunctionalTests.Commerce.Stores;

/// <summary>What every platform keeps to when it cancels, sends again or takes back, counted in the store's own books.</summary>
[Collection(StoresCollection.Name)]
public sealed class StoreContractWritingTests(StoresHouse house)
{
    private static readonly PostalAddress NewHome = new("Maria Teresa Weiß", null, "Neue Allee 7", null, "20095", "Hamburg", null, "DE", "+49 40 123");

    [OnEveryStore]
    public async Task A_cancelled_order_gives_back_what_was_taken_once(StoreKind kind)
    {
        var store = await house.Of(kind);
        if (Cannot(store, StoreAbility.Cancel))
            return;
        var (paid, unpaid) = (await store.Sell(), await store.Sell());
        await store.Capture(paid.Id);

        var receipt = await Twice(store, new CancelOrder(NewKey(), paid.Id, Restock: true, "Changed her mind"));
        var free = await Twice(store, new CancelOrder(NewKey(), unpaid.Id, Restock: true, null));

        Assert.Equal((195.60m, null), (receipt.Amount?.Amount, free.Amount));
        Assert.Equal([195.60m], (await store.Books(paid.Id)).Repaid);
        Assert.Empty((await store.Books(unpaid.Id)).Refunds);
        Assert.All(new[] { await store.Books(paid.Id), await store.Books(unpaid.Id) }, books => Assert.True(books.IsCancelled));
    }

    [OnEveryStore]
    public async Task What_is_packed_or_sent_or_changed_in_the_store_is_not_cancelled_and_keeps_its_money(StoreKind kind)
    {
        var store = await house.Of(kind);
        if (Cannot(store, StoreAbility.Cancel))
            return;
        var (packed, sent, changing) = (await store.Sell(), await store.Sell(), await store.Sell());
        foreach (var sold in new[] { packed, sent, changing })
            await store.Capture(sold.Id);
        await store.Send(packed.Id, onlyPack: true);
        await store.Send(sent.Id);
        Sold[] kept = await store.BeginChange(changing.Id) ? [packed, sent, changing] : [packed, sent];

        foreach (var sold in kept)
        {
            await Declined(store, new CancelOrder(NewKey(), sold.Id, Restock: true, null));

            var books = await store.Books(sold.Id);
            Assert.False(books.IsCancelled);
            Assert.Empty(books.Refunds);
        }
    }

    [OnEveryStore]
    public async Task Two_who_cancel_at_once_give_back_once(StoreKind kind)
    {
        var store = await house.Of(kind);
        if (Cannot(store, StoreAbility.Cancel))
            return;
        var sold = await store.Sell();
        await store.Capture(sold.Id);
        var act = new CancelOrder(NewKey(), sold.Id, Restock: true, null);

        var outcomes = await Task.WhenAll(Outcome(store, act), Outcome(store, act));

        Assert.Contains(null, outcomes);
        Assert.DoesNotContain(StoreFault.Declined, outcomes.OfType<StoreFault>());
        Assert.Equal([195.60m], (await store.Books(sold.Id)).Repaid);
        Assert.NotNull(await store.Open().Find(act, default));
    }

    [OnEveryStore]
    public async Task An_address_is_changed_whole_as_long_as_nothing_is_packed(StoreKind kind)
    {
        var store = await house.Of(kind);
        if (Cannot(store, StoreAbility.ChangeAddress))
            return;
        var (waiting, packed, sent) = (await store.Sell(), await store.Sell(), await store.Sell());
        await store.Send(packed.Id, onlyPack: true);
        await store.Send(sent.Id);

        await Twice(store, new ChangeAddress(NewKey(), waiting.Id, NewHome));
        await Declined(store, new ChangeAddress(NewKey(), packed.Id, NewHome));
        await Declined(store, new ChangeAddress(NewKey(), sent.Id, NewHome));

        var books = (await store.Books(waiting.Id)).Address;
        Assert.Equal(("Maria Teresa Weiß", "Neue Allee 7", "Hamburg", "20095", "DE"), (books.Name, books.Line1, books.City, books.PostalCode, books.Country));
        Assert.True(string.IsNullOrEmpty(books.Line2), "A line of the old address stayed in the new one.");
        Assert.All(new[] { await store.Books(packed.Id), await store.Books(sent.Id) }, kept => Assert.Equal("Berlin", kept.Address.City));
        Assert.Equal(NewHome, (await store.Open().Order(waiting.Id, default))!.Details.ShippingAddress);
    }

    [OnEveryStore]
    public async Task A_replacement_costs_the_customer_nothing_and_changes_no_sum(StoreKind kind)
    {
        var store = await house.Of(kind);
        if (Cannot(store, StoreAbility.Replacement))
            return;
        var sold = await store.Sell();
        await store.Capture(sold.Id);
        await store.Send(sold.Id);
        var before = (await store.Open().Order(sold.Id, default))!;
        var act = new SendReplacement(NewKey(), sold.Id, [Share(before, "Water bottle", 1)], "Leaks");

        await Twice(store, act);
        await Declined(store, act with { Key = NewKey(), Lines = [Share(before, "Water bottle", 3)] });

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
        if (Cannot(store, StoreAbility.Replacement) || Cannot(store, StoreAbility.Cancel))
            return;
        var sold = await store.Sell();
        var order = (await store.Open().Order(sold.Id, default))!;

        await Declined(store, new SendReplacement(NewKey(), sold.Id, [Share(order, "Water bottle", 1)], null));
        await store.Open().Do(new CancelOrder(NewKey(), sold.Id, Restock: true, null), default);

        Assert.Empty((await store.Books(sold.Id)).SentAgain);
    }

    [OnEveryStore]
    public async Task A_return_is_asked_for_once_and_seen_when_the_order_is_read(StoreKind kind)
    {
        var store = await house.Of(kind);
        if (Cannot(store, StoreAbility.Return))
            return;
        var sold = await store.Sell();
        await store.Capture(sold.Id);
        await store.Send(sold.Id);
        var order = (await store.Open().Order(sold.Id, default))!;
        var bottle = Share(order, "Water bottle", 2);

        var receipt = await Twice(store, new RequestReturn(NewKey(), sold.Id, [bottle], "Wrong colour"));

        var back = Assert.Single((await store.Open().Order(sold.Id, default))!.Details.Returns);
        Assert.Equal((bottle.Line, 2), Assert.Single((await store.Books(sold.Id)).ComingBack.Select(goods => (goods.Line, goods.Quantity))));
        Assert.Equal((receipt.Id, ReturnState.Requested, "Wrong colour"), (back.Id, back.State, Assert.Single(back.Lines).Reason));
    }

    [OnEveryStore]
    public async Task A_return_of_more_than_was_sent_is_declined_and_leaves_the_order_free(StoreKind kind)
    {
        var store = await house.Of(kind);
        if (Cannot(store, StoreAbility.Return))
            return;
        var sold = await store.Sell();
        await store.Capture(sold.Id);
        await store.Send(sold.Id);
        var order = (await store.Open().Order(sold.Id, default))!;

        await Declined(store, new RequestReturn(NewKey(), sold.Id, [Share(order, "Water bottle", 1), Share(order, "Rain jacket", 2)], null));
        await store.Open().Do(new RequestReturn(NewKey(), sold.Id, [Share(order, "Rain jacket", 1)], null), default);

        Assert.Equal(1, Assert.Single((await store.Books(sold.Id)).ComingBack).Quantity);
    }

    [OnEveryStore]
    public async Task What_a_platform_cannot_do_it_declines(StoreKind kind)
    {
        var store = await house.Of(kind);
        var sold = await store.Sell();
        await store.Capture(sold.Id);
        var order = (await store.Open().Order(sold.Id, default))!;

        foreach (var ability in store.Platform.Cannot.Keys.Where(ability => ability != StoreAbility.DiscountForOne))
            await Declined(store, Of(ability, order));

        Assert.Empty((await store.Books(sold.Id)).Refunds);
    }

    [OnEveryStore]
    public async Task Of_an_order_that_is_not_there_nothing_is_done_or_found(StoreKind kind)
    {
        var store = await house.Of(kind);
        var order = (await store.Open().Order((await store.Sell()).Id, default))! with { Id = "order_of_nobody" };
        StoreAbility[] onOrders = [StoreAbility.Refund, StoreAbility.Cancel, StoreAbility.ChangeAddress, StoreAbility.Replacement, StoreAbility.Return];

        foreach (var ability in onOrders)
        {
            await Declined(store, Of(ability, order));
            Assert.Null(await store.Open().Find(Of(ability, order), default));
        }
    }

    private static StoreAct Of(StoreAbility ability, StoreOrder order)
    {
        var ten = Money.Of(10, order.Currency);
        var from = order.Details.Payments.Select(payment => new PaymentShare(payment.Id, ten)).ToList();
        var lines = order.Lines.Select(line => new LineShare(line.Id, 1, ten)).ToList();
        return ability switch
        {
            StoreAbility.Refund => new RefundPayment(NewKey(), order.Id, from, lines, ten - ten, Restock: false, null),
            StoreAbility.Restock => new RefundPayment(NewKey(), order.Id, from, lines, ten - ten, Restock: true, null),
            StoreAbility.Credit => new CreditCustomer(NewKey(), order.Id, order.CustomerId ?? "", ten, null, null),
            StoreAbility.Cancel => new CancelOrder(NewKey(), order.Id, Restock: true, null),
            StoreAbility.ChangeAddress => new ChangeAddress(NewKey(), order.Id, NewHome),
            StoreAbility.Replacement => new SendReplacement(NewKey(), order.Id, lines, null),
            StoreAbility.Return => new RequestReturn(NewKey(), order.Id, lines, null),
            StoreAbility.Confirmation => new ResendConfirmation(NewKey(), order.Id),
            _ => new OfferDiscount(NewKey(), order.Id, NewKey(), 10, null, null, null),
        };
    }

    private static bool Cannot(IStoreUnderTest store, StoreAbility ability) => store.Platform.Cannot.ContainsKey(ability);

    /// <summary>The second time finds what the first one did.</summary>
    private static async Task<StoreReceipt> Twice(IStoreUnderTest store, StoreAct act)
    {
        Assert.Null(await store.Open().Find(act, default));
        var receipt = await store.Open().Do(act, default);
        Assert.Equal(receipt, await store.Open().Do(act, default));
        Assert.Equal(receipt, await store.Open().Find(act, default));
        return receipt;
    }

    private static async Task Declined(IStoreUnderTest store, StoreAct act)
    {
        var thrown = await Assert.ThrowsAsync<StoreException>(() => store.Open().Do(act, default));
        Assert.Equal((StoreFault.Declined, act.Key), (thrown.Fault, act.Key));
        Assert.NotEmpty(thrown.Message);
    }

    private static async Task<StoreFault?> Outcome(IStoreUnderTest store, StoreAct act)
    {
        try
        {
            await store.Open().Do(act, default);
            return null;
        }
        catch (StoreException fault)
        {
            return fault.Fault;
        }
    }

    private static LineShare Share(StoreOrder order, string title, int quantity)
    {
        var line = order.Lines.First(line => line.Title == title);
        return new LineShare(line.Id, quantity, line.UnitPrice);
    }

    private static string NewKey() => $"RG-{Guid.CreateVersion7():N}";
}
