using NodaTime;
using Regulars.Commerce.Stores.Medusa.Acting;

namespace Regulars.Commerce.Stores.Medusa;

internal sealed class MedusaStore(StoreAccess access, StoreHttp http, IClock clock) : IStore
{
    private const int OrdersAtOnce = 20;
    private const int RowsAtOnce = 50;
    private const int MostReasons = 500;

    private readonly MedusaActs acts = new(http, clock);

    public async Task<StoreIdentity> Identify(CancellationToken ct)
    {
        await http.Knock("/health", ct);
        var identity = await FirstStore(StoreStep.SignIn, ct);
        await Orders("limit=1", ct);
        await Customers("limit=1", ct);
        await Products("limit=1", ct);
        return identity;
    }

    public async Task<StoreSlice<StoreOrder>> Orders(Instant? since, string? after, CancellationToken ct)
    {
        if (since is { } from && MedusaPayments.Parse(after) is { } page)
            return await PaidSince(from, page, ct);
        var pages = new MedusaPages<MedusaOrder>(query => Orders(query, ct), OrdersAtOnce);
        var slice = await pages.Next(since, after);
        // A payment does not change its order's time of change; one that began with all orders needs no second look.
        var next = slice.Next ?? (since is null ? null : new MedusaPayments(0).ToString());
        return new StoreSlice<StoreOrder>(await Told(slice.Rows, ct), next);
    }

    public async Task<StoreOrder?> Order(string id, CancellationToken ct)
    {
        var found = await http.Find<MedusaOrder.One>($"/admin/orders/{Uri.EscapeDataString(id)}?fields={MedusaOrder.Fields}", StoreStep.Read, ct);
        if (found is not null && found.Order.Id != id)
            throw new StoreException(StoreFault.Broken, StoreStep.Read, "The store told of another order than the one that it was asked for.");
        return found is { Order: { IsDraftOrder: false } order } ? (await Told([order], ct))[0] : null;
    }

    public async Task<StoreSlice<StoreCustomer>> Customers(Instant? since, string? after, CancellationToken ct)
    {
        var pages = new MedusaPages<MedusaCustomer>(query => Customers(query, ct), RowsAtOnce);
        var slice = await pages.Next(since, after);
        return new StoreSlice<StoreCustomer>([.. slice.Rows.Where(row => row.HasAccount).Select(row => row.Told())], slice.Next);
    }

    public async Task<StoreSlice<StoreProduct>> Products(Instant? since, string? after, CancellationToken ct)
    {
        var currency = (await FirstStore(StoreStep.Read, ct)).Currency;
        var pages = new MedusaPages<MedusaProduct>(query => Products(query, ct), RowsAtOnce, byId: false);
        var slice = await pages.Next(since, after);
        return new StoreSlice<StoreProduct>([.. slice.Rows.Select(row => Sound(() => row.Told(currency)))], slice.Next);
    }

    public async Task<int> CountOrders(CancellationToken ct) =>
        (await http.Get<Counted>("/admin/orders?limit=1&fields=id", StoreStep.Read, ct)).Count;

    public Task<StoreReceipt> Do(StoreAct act, CancellationToken ct) => Sound(() => acts.Do(act, ct));

    public Task<StoreReceipt?> Find(StoreAct act, CancellationToken ct) => Sound(() => acts.Find(act, ct));

    private async Task<StoreSlice<StoreOrder>> PaidSince(Instant since, MedusaPayments page, CancellationToken ct)
    {
        var paid = (await http.Get<MedusaPaidOrder.Page>($"/admin/payments?{page.Query(OrdersAtOnce)}", StoreStep.Read, ct)).Payments.Whole();
        var recent = paid.Where(payment => payment.PaymentCollection?.UpdatedAt >= since.ToDateTimeOffset()).ToList();
        var ids = recent.Select(payment => payment.PaymentCollection?.Order?.Id).OfType<string>().ToHashSet();
        var orders = ids.Count == 0 ? [] : await Orders($"limit={OrdersAtOnce}{string.Concat(ids.Select(id => $"&id[]={Uri.EscapeDataString(id)}"))}", ct);
        var next = recent.Count == paid.Count && paid.Count == OrdersAtOnce ? page.Following(OrdersAtOnce).ToString() : null;
        return new StoreSlice<StoreOrder>(await Told([.. orders.Where(order => ids.Contains(order.Id))], ct), next);
    }

    private async Task<StoreIdentity> FirstStore(StoreStep step, CancellationToken ct)
    {
        var stores = (await http.Get<MedusaShop.Page>("/admin/stores?limit=1&fields=id,name,*supported_currencies", step, ct)).Stores.Whole();
        return stores is [var store, ..]
            ? new StoreIdentity(store.Name, MedusaMoney.Currency(store.Currency))
            : throw new StoreException(StoreFault.Broken, step, "The store has no settings yet.");
    }

    private async Task<IReadOnlyList<MedusaOrder>> Orders(string query, CancellationToken ct) =>
        (await http.Get<MedusaOrder.Page>($"/admin/orders?{query}&fields={MedusaOrder.Fields}", StoreStep.Read, ct)).Orders.Whole();

    private async Task<IReadOnlyList<MedusaCustomer>> Customers(string query, CancellationToken ct) =>
        (await http.Get<MedusaCustomer.Page>($"/admin/customers?{query}&has_account=true&fields={MedusaCustomer.Fields}", StoreStep.Read, ct)).Customers.Whole();

    private async Task<IReadOnlyList<MedusaProduct>> Products(string query, CancellationToken ct) =>
        (await http.Get<MedusaProduct.Page>($"/admin/products?{query}&fields={MedusaProduct.Fields}", StoreStep.Read, ct)).Products.Whole();

    private async Task<IReadOnlyList<StoreOrder>> Told(IReadOnlyList<MedusaOrder> orders, CancellationToken ct)
    {
        var reasons = orders.Any(order => order.Returns is { Count: > 0 }) ? await Reasons(ct) : new Dictionary<string, string>();
        return [.. orders.Select(order => Sound(() => OrderFromMedusa.Told(order, access.Address, reasons)))];
    }

    private async Task<IReadOnlyDictionary<string, string>> Reasons(CancellationToken ct)
    {
        var page = await http.Get<MedusaReason.Page>($"/admin/return-reasons?limit={MostReasons}&fields=id,label", StoreStep.Read, ct);
        return page.ReturnReasons.Whole().DistinctBy(reason => reason.Id).ToDictionary(reason => reason.Id, reason => reason.Label);
    }

    private static T Sound<T>(Func<T> tell)
    {
        try
        {
            return tell();
        }
        catch (OverflowException exception)
        {
            throw BeyondMeasure(exception);
        }
    }

    private static async Task<T> Sound<T>(Func<Task<T>> tell)
    {
        try
        {
            return await tell();
        }
        catch (OverflowException exception)
        {
            throw BeyondMeasure(exception);
        }
    }

    private static StoreException BeyondMeasure(OverflowException cause) =>
        new(StoreFault.Broken, StoreStep.Read, "The store tells an amount that is beyond all measure.", cause: cause);

    private sealed record Counted(int Count);
}
