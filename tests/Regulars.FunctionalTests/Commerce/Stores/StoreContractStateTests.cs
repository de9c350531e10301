using Regulars.Commerce.Stores;

namespace Regulars.FunctionalTests.Commerce.Stores;

/// <summary>What every platform keeps to: how far an order is, and how that moves.</summary>
[Collection(StoresCollection.Name)]
public sealed class StoreContractStateTests(StoresHouse house)
{
    [OnEveryStore]
    public async Task Payment_goods_and_return_are_told_apart(StoreKind kind)
    {
        var store = await house.Of(kind);

        Assert.Equal((PaymentState.Paid, FulfilmentState.Delivered, ReturnState.None), await StatesOf(store, "delivered"));
        Assert.Equal((PaymentState.Paid, FulfilmentState.Unfulfilled, ReturnState.None), await StatesOf(store, "captured"));
        Assert.Equal((PaymentState.Cancelled, FulfilmentState.Cancelled, ReturnState.None), await StatesOf(store, "cancelled"));
        Assert.Equal((PaymentState.PartlyRefunded, FulfilmentState.Unfulfilled, ReturnState.None), await StatesOf(store, "partlyRefunded"));
        Assert.Equal((PaymentState.Refunded, FulfilmentState.Unfulfilled, ReturnState.None), await StatesOf(store, "refunded"));
        Assert.Equal((PaymentState.Authorized, FulfilmentState.Sent, ReturnState.None), await StatesOf(store, "yen"));
        Assert.Equal((PaymentState.Authorized, FulfilmentState.PartlySent, ReturnState.None), await StatesOf(store, "partlySent"));
        Assert.Equal((PaymentState.Authorized, FulfilmentState.Unfulfilled, ReturnState.None), await StatesOf(store, "guest"));
    }

    [OnEveryStore]
    public async Task A_cancelled_order_says_when(StoreKind kind)
    {
        var store = await house.Of(kind);

        Assert.NotNull((await Read(store, "cancelled")).CancelledAt);
        Assert.Null((await Read(store, "captured")).CancelledAt);
    }

    [OnEveryStore]
    public async Task A_parcel_has_its_number_its_page_and_what_happened_to_it(StoreKind kind)
    {
        var store = await house.Of(kind);

        var delivered = Assert.Single((await Read(store, "delivered")).Parcels);
        var sent = Assert.Single((await Read(store, "partlySent")).Parcels);

        Assert.Equal(("1Z999AA10123456784", "https://track.example/1Z999AA10123456784"), (delivered.TrackingNumber, delivered.TrackingPage?.ToString()));
        Assert.Equal(["packed", "sent", "delivered"], delivered.Events.Select(one => one.Kind));
        Assert.True(delivered.SentAt <= delivered.DeliveredAt);
        Assert.Equal(("00340434161094021518", null), (sent.TrackingNumber, sent.DeliveredAt));
        Assert.Empty((await Read(store, "captured")).Parcels);
    }

    [OnEveryStore]
    public async Task A_line_says_how_much_of_it_was_sent(StoreKind kind)
    {
        var store = await house.Of(kind);

        Assert.Equal([0, 1], (await Read(store, "partlySent")).Lines.Select(line => line.Shipped).Order());
        Assert.Equal([1, 2], (await Read(store, "delivered")).Lines.Select(line => line.Shipped).Order());
    }

    [OnEveryStore]
    public async Task A_payment_that_is_taken_later_is_a_change(StoreKind kind)
    {
        var store = await house.Of(kind);
        var before = await Read(store, "plain");

        await store.Capture(before.Id);

        var changed = await Walk.All((after, ct) => store.Open().Orders(before.ChangedAt.PlusNanoseconds(1_000_000), after, ct));
        var now = changed.Last(order => order.Id == before.Id);
        Assert.Equal((PaymentState.Authorized, PaymentState.Paid), (before.Payment, now.Payment));
        Assert.True(now.ChangedAt > before.ChangedAt);
    }

    /// <summary>One after the other, as it happens: asked for, received, paid back with the key of our intent in its note.</summary>
    [OnEveryStore]
    public async Task A_return_is_followed_until_its_money_is_back(StoreKind kind)
    {
        var store = await house.Of(kind);
        var asked = await Read(store, "returned");

        await store.ReceiveReturn(asked.Id);
        var received = await Read(store, "returned");
        await store.Refund(asked.Id, 154.80m, "Jacket came back [key 01JD]");
        var repaid = (await Walk.All((after, ct) => store.Open().Orders(received.ChangedAt.PlusNanoseconds(1_000_000), after, ct))).Last(order => order.Id == asked.Id);

        Assert.Equal((ReturnState.Requested, ReturnState.Received, ReturnState.Received), (asked.Return, received.Return, repaid.Return));
        Assert.Equal("Wrong size", Assert.Single(Assert.Single(asked.Details.Returns).Lines).Reason);
        Assert.Equal([0, 1], new[] { asked, received }.Select(order => Assert.Single(order.Lines).Returned));
        Assert.Equal((PaymentState.Paid, PaymentState.PartlyRefunded), (received.Payment, repaid.Payment));
        Assert.Equal([315.60m, 315.60m, 315.60m], new[] { asked, received, repaid }.Select(order => order.Totals.Total.Amount));
        Assert.Equal((154.80m, "Jacket came back [key 01JD]"), Assert.Single(repaid.Details.Refunds.Select(refund => (refund.Amount.Amount, refund.Note))));
    }

    private static async Task<(PaymentState, FulfilmentState, ReturnState)> StatesOf(IStoreUnderTest store, string what)
    {
        var order = await Read(store, what);
        return (order.Payment, order.Fulfilment, order.Return);
    }

    private static async Task<StoreOrder> Read(IStoreUnderTest store, string what) => (await store.Open().Order(store[what].Id, default))!;
}
