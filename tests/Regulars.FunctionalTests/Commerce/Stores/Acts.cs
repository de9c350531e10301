using Regulars.Commerce.Stores;
using Regulars.Contracts;

namespace Regulars.FunctionalTests.Commerce.Stores;

/// <summary>Acts on a store under test, and what becomes of them.</summary>
internal static class Acts
{
    public static readonly PostalAddress NewHome = new("Maria Teresa Weiß", null, "Neue Allee 7", null, "20095", "Hamburg", null, "DE", "+49 40 123");

    public static string NewKey() => $"RG-{Guid.CreateVersion7():N}";

    public static LineShare Share(StoreOrder order, string title, int quantity)
    {
        var line = order.Lines.First(line => line.Title == title);
        return new LineShare(line.Id, quantity, line.UnitPrice);
    }

    /// <summary>Any act that needs the ability.</summary>
    public static StoreAct Of(StoreAbility ability, StoreOrder order)
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
            StoreAbility.CancelWithoutRestock => new CancelOrder(NewKey(), order.Id, Restock: false, null),
            StoreAbility.ChangeAddress => new ChangeAddress(NewKey(), order.Id, NewHome),
            StoreAbility.Replacement => new SendReplacement(NewKey(), order.Id, lines, null),
            StoreAbility.Return => new RequestReturn(NewKey(), order.Id, lines, null),
            StoreAbility.Confirmation => new ResendConfirmation(NewKey(), order.Id),
            _ => new OfferDiscount(NewKey(), order.Id, NewKey(), 10, null, null, null),
        };
    }

    public static bool Cannot(this IStoreUnderTest store, StoreAbility ability) => store.Platform.Cannot.ContainsKey(ability);

    /// <summary>The second time finds what the first one did.</summary>
    public static async Task<StoreReceipt> DoTwice(this IStoreUnderTest store, StoreAct act)
    {
        Assert.Null(await store.Open().Find(act, default));
        var receipt = await store.Open().Do(act, default);
        Assert.Equal(receipt, await store.Open().Do(act, default));
        Assert.Equal(receipt, await store.Open().Find(act, default));
        return receipt;
    }

    /// <summary>Null when it was done.</summary>
    public static async Task<StoreFault?> OutcomeOf(this IStoreUnderTest store, StoreAct act)
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

    public static async Task<StoreException> Declines(this IStoreUnderTest store, StoreAct act)
    {
        var thrown = await Assert.ThrowsAsync<StoreException>(() => store.Open().Do(act, default));
        Assert.True(thrown.Fault == StoreFault.Declined && thrown.Message.Length > 0, $"{act.GetType().Name}: {thrown.Fault}, {thrown.Message}");
        return thrown;
    }
}
