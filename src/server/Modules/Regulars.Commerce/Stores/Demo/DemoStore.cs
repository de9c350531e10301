using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Regulars.Contracts;

namespace Regulars.Commerce.Stores.Demo;

/// <summary>The contract on the demo shop's API, which speaks its words.</summary>
internal sealed class DemoStore(StoreHttp http) : IStore
{
    public Task<StoreIdentity> Identify(CancellationToken ct) => http.Get<StoreIdentity>("", StoreStep.SignIn, ct);

    public Task<StoreSlice<StoreOrder>> Orders(Instant? since, string? after, CancellationToken ct) => Slice<StoreOrder>("orders", since, after, ct);

    public Task<StoreOrder?> Order(string id, CancellationToken ct) => http.Find<StoreOrder>($"orders/{Uri.EscapeDataString(id)}", StoreStep.Read, ct);

    public Task<StoreSlice<StoreCustomer>> Customers(Instant? since, string? after, CancellationToken ct) => Slice<StoreCustomer>("customers", since, after, ct);

    public Task<StoreSlice<StoreProduct>> Products(Instant? since, string? after, CancellationToken ct) => Slice<StoreProduct>("products", since, after, ct);

    public async Task<int> CountOrders(CancellationToken ct) => (await http.Get<DemoRoutes.Count>("orders/count", StoreStep.Read, ct)).Orders;

    public Task<StoreReceipt> Do(StoreAct act, CancellationToken ct) => http.Post<StoreReceipt, StoreAct>("acts", act, ct);

    public async Task<StoreReceipt?> Find(StoreAct act, CancellationToken ct) => act switch
    {
        OfferDiscount or CreditCustomer => (await http.Find<DemoMade>($"made/{Uri.EscapeDataString(act.Key)}", StoreStep.Act, ct))?.Receipt,
        SendReplacement => Receipt(await http.Find<StoreOrder>($"replacements/{Uri.EscapeDataString(act.Key)}", StoreStep.Act, ct)),
        _ => await Order(act.Order, ct) is { } order ? Find(act, order) : null,
    };

    private static StoreReceipt? Find(StoreAct act, StoreOrder order)
    {
        var mark = $"[{act.Key}]";
        bool IsNoted() => order.Details.Notes.Any(note => note.EndsWith(mark, StringComparison.Ordinal));
        switch (act)
        {
            case RefundPayment refund:
                var refunds = order.Details.Refunds.Where(one => one.Note?.EndsWith(mark, StringComparison.Ordinal) == true).ToList();
                return refunds.Count == 0 ? null : new StoreReceipt(refunds[0].Id, null, refund.Amount(), refunds[0].At);
            case CancelOrder:
                return order.CancelledAt is { } at && IsNoted() ? new StoreReceipt(order.Id, order.Number, null, at) : null;
            case RequestReturn:
                return order.Details.Returns.FirstOrDefault(back => back.Id == $"return-{act.Key}") is { } back ? new StoreReceipt(back.Id, null, null, back.At) : null;
            default:
                return IsNoted() ? new StoreReceipt(order.Id, order.Number, null, order.ChangedAt) : null;
        }
    }

    private static StoreReceipt? Receipt(StoreOrder? made) => made is null ? null : new StoreReceipt(made.Id, made.Number, null, made.PlacedAt);

    private Task<StoreSlice<T>> Slice<T>(string kind, Instant? since, string? after, CancellationToken ct)
    {
        var from = since is { } at ? InstantPattern.ExtendedIso.Format(at) : "";
        return http.Get<StoreSlice<T>>(
            string.Create(CultureInfo.InvariantCulture, $"{kind}?since={Uri.EscapeDataString(from)}&after={Uri.EscapeDataString(after ?? "")}"), StoreStep.Read, ct);
    }
}
