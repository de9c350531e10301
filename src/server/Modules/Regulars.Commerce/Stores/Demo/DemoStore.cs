using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Regulars.Contracts;

namespace Regulars.Commerce.Stores.Demo;

/// <summary>The contract on the demo shop's API, which speaks its words.</summary>
internal sealed class DemoStore(StoreHttp http) : IStore, IStoreSubscriptions
{
    public IStoreSubscriptions Subscriptions => this;

    public Task<StoreIdentity> Identify(CancellationToken ct) => http.Get<StoreIdentity>("", StoreStep.SignIn, ct);

    public Task<StoreSlice<StoreOrder>> Orders(Instant? since, string? after, CancellationToken ct) => Slice<StoreOrder>("orders", since, after, ct);

    public Task<StoreOrder?> Order(string id, CancellationToken ct) => http.Find<StoreOrder>($"orders/{Uri.EscapeDataString(id)}", StoreStep.Read, ct);

    public Task<StoreSlice<StoreCustomer>> Customers(Instant? since, string? after, CancellationToken ct) => Slice<StoreCustomer>("customers", since, after, ct);

    public Task<StoreSlice<StoreProduct>> Products(Instant? since, string? after, CancellationToken ct) => Slice<StoreProduct>("products", since, after, ct);

    public async Task<int> CountOrders(CancellationToken ct) => (await http.Get<DemoRoutes.Count>("orders/count", StoreStep.Read, ct)).Orders;

    public async Task<StoreReceipt> Do(StoreAct act, CancellationToken ct)
    {
        if (await Find(act, ct) is { } before)
            return before;
        try
        {
            return await http.Post<StoreReceipt, StoreAct>("acts", act, ct);
        }
        catch (StoreException no) when (no.Fault == StoreFault.Declined)
        {
            // Another try of ours may have been first.
            return await Find(act, ct) ?? throw new StoreException(no.Fault, no.Step, no.Message, no.RetryAfter, no);
        }
    }

    public async Task<StoreReceipt?> Find(StoreAct act, CancellationToken ct) => act switch
    {
        OfferDiscount or CreditCustomer => (await http.Find<DemoMade>($"made/{Uri.EscapeDataString(act.Key)}", StoreStep.Act, ct))?.Receipt,
        SendReplacement => Receipt(await http.Find<StoreOrder>($"replacements/{Uri.EscapeDataString(act.Key)}", StoreStep.Act, ct)),
        _ => await Order(act.Order, ct) is { } order ? Find(act, order) : null,
    };

    public async Task<bool> IsThere(string address, CancellationToken ct) =>
        await http.Find<DemoRoutes.Subscription>("subscription", StoreStep.Read, ct) is { } there && there.Path == new Uri(address).AbsolutePath;

    public Task Make(string address, string secret, CancellationToken ct) =>
        http.Post<DemoRoutes.Subscription>("subscription", new DemoRoutes.Wanted(address, secret), ct);

    private static StoreReceipt? Find(StoreAct act, StoreOrder order)
    {
        var mark = $"[{act.Key}]";
        bool IsNoted() => order.Details.Notes.Any(note => note.EndsWith(mark, StringComparison.Ordinal));
        switch (act)
        {
            case RefundPayment refund:
                return Noted(order, mark) is var shares && refund.From.All(share => shares.Exists(one => one.PaymentId == share.Payment))
                    ? new StoreReceipt(shares[0].Id, null, refund.Amount(), shares[0].At)
                    : null;
            case CancelOrder:
                Money? repaidInAll = Noted(order, mark) is { Count: > 0 } refunds ? refunds.Select(one => one.Amount).Aggregate((sum, amount) => sum + amount) : null;
                return order.CancelledAt is { } at && IsNoted() ? new StoreReceipt(order.Id, order.Number, repaidInAll, at) : null;
            case RequestReturn:
                return order.Details.Returns.FirstOrDefault(back => back.Id == $"return-{act.Key}") is { } back ? new StoreReceipt(back.Id, null, null, back.At) : null;
            default:
                return IsNoted() ? new StoreReceipt(order.Id, order.Number, null, order.ChangedAt) : null;
        }
    }

    private static List<OrderRefund> Noted(StoreOrder order, string mark) =>
        [.. order.Details.Refunds.Where(refund => refund.Note?.EndsWith(mark, StringComparison.Ordinal) == true)];

    private static StoreReceipt? Receipt(StoreOrder? made) => made is null ? null : new StoreReceipt(made.Id, made.Number, null, made.PlacedAt);

    private Task<StoreSlice<T>> Slice<T>(string kind, Instant? since, string? after, CancellationToken ct)
    {
        var from = since is { } at ? InstantPattern.ExtendedIso.Format(at) : "";
        return http.Get<StoreSlice<T>>(
            string.Create(CultureInfo.InvariantCulture, $"{kind}?since={Uri.EscapeDataString(from)}&after={Uri.EscapeDataString(after ?? "")}"), StoreStep.Read, ct);
    }
}
