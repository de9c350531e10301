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

    public Task<StoreReceipt> Do(StoreAct act, CancellationToken ct) => throw new StoreException(StoreFault.Declined, StoreStep.Read, "The demo shop is only read.");

    public Task<StoreReceipt?> Find(StoreAct act, CancellationToken ct) => Task.FromResult<StoreReceipt?>(null);

    private Task<StoreSlice<T>> Slice<T>(string kind, Instant? since, string? after, CancellationToken ct)
    {
        var from = since is { } at ? InstantPattern.ExtendedIso.Format(at) : "";
        return http.Get<StoreSlice<T>>(
            string.Create(CultureInfo.InvariantCulture, $"{kind}?since={Uri.EscapeDataString(from)}&after={Uri.EscapeDataString(after ?? "")}"), StoreStep.Read, ct);
    }
}
