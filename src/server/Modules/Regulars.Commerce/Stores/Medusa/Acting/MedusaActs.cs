using NodaTime;

namespace Regulars.Commerce.Stores.Medusa.Acting;

/// <summary>What can be done in a Medusa. It takes no key of its callers', so each act leaves its own where Medusa keeps it, and looks for it before it does anything.</summary>
internal sealed class MedusaActs(StoreHttp http, IClock clock)
{
    private readonly MedusaOrders orders = new(http);

    public Task<StoreReceipt> Do(StoreAct act, CancellationToken ct) => act switch
    {
        RefundPayment refund => new MedusaRefunds(http, orders, clock).Do(refund, ct),
        CancelOrder cancel => new MedusaCancelling(http, orders).Do(cancel, ct),
        ChangeAddress address => new MedusaAddresses(orders).Do(address, ct),
        SendReplacement replacement => new MedusaReplacements(http, orders).Do(replacement, ct),
        OfferDiscount discount => new MedusaCodes(http).Do(discount, ct),
        RequestReturn back => new MedusaReturns(http, orders).Do(back, ct),
        CreditCustomer => throw No("Medusa keeps no credit for customers."),
        ResendConfirmation => throw No("Medusa sends no mail by itself."),
        _ => throw No("Medusa cannot do this."),
    };

    public Task<StoreReceipt?> Find(StoreAct act, CancellationToken ct) => act switch
    {
        RefundPayment refund => new MedusaRefunds(http, orders, clock).Find(refund, ct),
        CancelOrder cancel => new MedusaCancelling(http, orders).Find(cancel, ct),
        ChangeAddress address => new MedusaAddresses(orders).Find(address, ct),
        SendReplacement replacement => new MedusaReplacements(http, orders).Find(replacement, ct),
        OfferDiscount discount => new MedusaCodes(http).Find(discount, ct),
        RequestReturn back => new MedusaReturns(http, orders).Find(back, ct),
        _ => Task.FromResult<StoreReceipt?>(null),
    };

    public static StoreException No(string why) => new(StoreFault.Declined, StoreStep.Act, why);

    /// <summary>Words for people at the store, with the key behind them.</summary>
    public static string Signed(string words, string key) => $"{words} [{key}]";

    public static bool IsSigned(string? text, string key) => text?.Contains($"[{key}]", StringComparison.Ordinal) == true;
}
