using Regulars.Commerce.Stores;
using Regulars.Contracts;

namespace Regulars.FunctionalTests.Commerce.Stores;

/// <summary>What every platform keeps to when it pays back, counted in the store's own books.</summary>
[Collection(StoresCollection.Name)]
public sealed class StoreContractRefundTests(StoresHouse house)
{
    [OnEveryStore]
    public async Task A_refund_stands_in_the_stores_books_once_and_with_its_key(StoreKind kind)
    {
        var store = await house.Of(kind);
        var act = await Refund(store, await Paid(store), 17.40m);

        var receipt = await store.Open().Do(act, default);

        var booked = Assert.Single((await store.Books(act.Order)).Refunds);
        Assert.Equal((act.From[0].Payment, 17.40m), (booked.Payment, booked.Amount));
        Assert.Contains($"Arrived damaged [{act.Key}]", booked.Note, StringComparison.Ordinal);
        Assert.Equal(17.40m, receipt.Amount?.Amount);
        Assert.Equal(receipt, await store.Open().Find(act, default));
        Assert.Equal(0, (await store.Books(act.Order)).Owed ?? 0);
    }

    [OnEveryStore]
    public async Task One_key_pays_once(StoreKind kind)
    {
        var store = await house.Of(kind);
        var act = await Refund(store, await Paid(store), 20m);

        var receipts = new[] { await store.Open().Do(act, default), await store.Open().Do(act, default), await store.Open().Do(act, default) };
        await store.Open().Do(act with { Key = $"{act.Key}0" }, default);

        Assert.Single(receipts.Distinct());
        Assert.Equal([20m, 20m], (await store.Books(act.Order)).Repaid);
    }

    [OnEveryStore]
    public async Task What_never_happened_is_not_found(StoreKind kind)
    {
        var store = await house.Of(kind);
        var act = await Refund(store, await Paid(store), 20m);
        await store.Open().Do(act with { Key = "RG-of-another" }, default);

        Assert.Null(await store.Open().Find(act, default));
        Assert.Null(await store.Open().Find(act with { Order = "order_of_nobody" }, default));
    }

    [OnEveryStore]
    public async Task More_than_was_paid_is_declined_with_both_figures_and_nothing_is_paid(StoreKind kind)
    {
        var store = await house.Of(kind);
        var act = await Refund(store, await Paid(store), 100m);
        await store.Open().Do(act, default);

        var declined = await store.Declines(act with { Key = Acts.NewKey() });

        Assert.Contains("100 EUR", declined.Message, StringComparison.Ordinal);
        Assert.Contains("95.6 EUR", declined.Message, StringComparison.Ordinal);
        Assert.Equal([100m], (await store.Books(act.Order)).Repaid);
    }

    [OnEveryStore]
    public async Task Of_three_refunds_of_most_of_it_at_once_one_is_paid(StoreKind kind)
    {
        var store = await house.Of(kind);
        var act = await Refund(store, await Paid(store), 117.36m);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => store.OutcomeOf(act with { Key = Acts.NewKey() })));

        Assert.Equal([null, StoreFault.Declined, StoreFault.Declined], outcomes.Order());
        Assert.Equal([117.36m], (await store.Books(act.Order)).Repaid);
    }

    /// <summary>A platform may say no to one that it has paid: what is told is what its books say.</summary>
    [OnEveryStore]
    public async Task Of_small_refunds_at_once_each_is_told_as_it_stands_in_the_books(StoreKind kind)
    {
        var store = await house.Of(kind);
        var act = await Refund(store, await Paid(store), 10m);
        var acts = Enumerable.Range(1, 3).Select(euros => act with { Key = Acts.NewKey(), From = [act.From[0] with { Amount = Euros(euros) }] }).ToList();

        var outcomes = await Task.WhenAll(acts.Select(one => store.OutcomeOf(one)));

        var booked = (await store.Books(act.Order)).Refunds;
        foreach (var (one, outcome) in acts.Zip(outcomes))
            Assert.Equal(outcome is null ? 1 : 0, booked.Count(refund => refund.Note!.Contains(one.Key, StringComparison.Ordinal)));
        Assert.Contains(null, outcomes);
    }

    [OnEveryStore]
    public async Task Nothing_is_paid_back_while_staff_change_the_order_in_the_store(StoreKind kind)
    {
        var store = await house.Of(kind);
        var act = await Refund(store, await Paid(store), 10m);
        if (!await store.BeginChange(act.Order))
            return;

        await store.Declines(act);

        Assert.Empty((await store.Books(act.Order)).Refunds);
    }

    [OnEveryStore]
    public async Task Yen_are_paid_back_whole(StoreKind kind)
    {
        var store = await house.Of(kind);
        var sold = await store.Sell("lei", inJapan: true);
        await store.Capture(sold.Id);
        var any = await Refund(store, sold, 0m);
        var act = any with { From = [any.From[0] with { Amount = Money.Of(2300, "JPY") }] };

        var receipt = await store.Open().Do(act, default);

        Assert.Equal(Money.Of(2300, "JPY"), receipt.Amount);
        Assert.Equal([2300m], (await store.Books(act.Order)).Repaid);
    }

    [OnEveryStore]
    public async Task All_of_an_order_with_tax_on_top_is_paid_back_to_the_cent(StoreKind kind)
    {
        var store = await house.Of(kind);
        var act = await Refund(store, await Paid(store), 195.60m);

        await store.Open().Do(act, default);

        var now = (await store.Open().Order(act.Order, default))!;
        Assert.Equal((PaymentState.Refunded, 195.60m), (now.Payment, now.Totals.Refunded.Amount));
        Assert.Equal([195.60m], (await store.Books(act.Order)).Repaid);
    }

    [OnEveryStore]
    public async Task What_was_not_taken_cannot_be_paid_back_nor_can_another_orders_payment(StoreKind kind)
    {
        var store = await house.Of(kind);
        var (unpaid, other) = (await store.Sell(), await Paid(store));
        var act = await Refund(store, unpaid, 10m);

        await store.Declines(act);
        await store.Declines(act with { From = (await Refund(store, other, 10m)).From });
        await store.Declines(act with { From = [act.From[0] with { Amount = Money.Of(10, "JPY") }] });

        Assert.Empty((await store.Books(unpaid.Id)).Refunds);
        Assert.Empty((await store.Books(other.Id)).Refunds);
    }

    [OnEveryStore]
    public async Task Two_payments_give_their_shares_and_what_stopped_between_them_goes_on(StoreKind kind)
    {
        var store = await house.Of(kind);
        var sold = await Paid(store);
        if (!await store.SellMore(sold.Id))
            return;
        var payments = (await store.Open().Order(sold.Id, default))!.Details.Payments;
        var act = await Refund(store, sold, 10m);
        act = act with { From = [.. payments.Select((payment, place) => new PaymentShare(payment.Id, Euros(10 + place)))] };

        await store.Open().Do(act with { From = [act.From[0]] }, default);
        var halfway = await store.Open().Find(act, default);
        var receipt = await store.Open().Do(act, default);

        Assert.Null(halfway);
        Assert.Equal(21m, receipt.Amount?.Amount);
        Assert.Equal([10m, 11m], (await store.Books(sold.Id)).Repaid.Order());
        Assert.Equal(2, (await store.Books(sold.Id)).Refunds.Select(refund => refund.Payment).Distinct().Count());
    }

    private static async Task<Sold> Paid(IStoreUnderTest store)
    {
        var sold = await store.Sell();
        await store.Capture(sold.Id);
        return sold;
    }

    private static async Task<RefundPayment> Refund(IStoreUnderTest store, Sold sold, decimal euros)
    {
        var order = (await store.Open().Order(sold.Id, default))!;
        return new RefundPayment(Acts.NewKey(), sold.Id, [new PaymentShare(order.Details.Payments[0].Id, Euros(euros))], [], Euros(0), Restock: false, "Arrived damaged");
    }

    private static Money Euros(decimal amount) => Money.Of(amount, "EUR");
}
