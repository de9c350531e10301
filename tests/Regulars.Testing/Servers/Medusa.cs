using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Regulars.Testing.Servers;

/// <summary>A real Medusa with what <c>tests/servers/medusa.d/seed.mjs</c> sold there, running until it is disposed.</summary>
public sealed class Medusa : IAsyncDisposable
{
    private readonly PrivateServer server;
    private readonly HttpClient staff;
    private readonly MedusaShoppers shoppers;

    private Medusa(PrivateServer server)
    {
        this.server = server;
        shoppers = new MedusaShoppers(Address, server.Says);
        staff = new HttpClient(new SocketsHttpHandler()) { BaseAddress = Address };
        staff.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SecretKey}:")));
    }

    public Uri Address => new(Text("address"));

    public string SecretKey => Text("secretKey");

    /// <summary>Addresses of those who have an account.</summary>
    public IReadOnlyDictionary<string, string> Customers =>
        server.Says.GetProperty("customers").EnumerateObject().ToDictionary(one => one.Value.GetProperty("email").GetString()!, one => one.Value.GetProperty("id").GetString()!);

    public IReadOnlyDictionary<string, SoldOrder> Orders =>
        server.Says.GetProperty("orders").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.Deserialize<SoldOrder>(JsonSerializerOptions.Web)!);

    /// <param name="environment">REGULARS_TEST_SUBSCRIBER: a file for its folder of subscribers; the rest is what that file reads.</param>
    public static async Task<Medusa> Start(IReadOnlyDictionary<string, string>? environment = null) =>
        new(await PrivateServer.Run("medusa", environment ?? new Dictionary<string, string>()));

    /// <summary>One jacket and two bottles; <paramref name="who"/> as the seed calls them.</summary>
    public Task<SoldOrder> Sell(string who, bool inJapan = false, string? code = null) => shoppers.Buy(who, inJapan, code);

    /// <summary>What a code takes off a jacket and two bottles.</summary>
    public Task<decimal> DiscountWith(string who, string code, bool inJapan = false) => shoppers.DiscountWith(who, code, inJapan);

    /// <summary>The first payment of an order is taken, whole.</summary>
    public async Task Capture(string order) => await Post($"/admin/payments/{await PaymentOf(order)}/capture", new { });

    public async Task Refund(string order, decimal amount, string note) => await Post($"/admin/payments/{await PaymentOf(order)}/refund", new { amount, note });

    /// <summary>All goods are packed, and given to a carrier unless they only stand ready.</summary>
    public async Task Send(string order, bool onlyPack = false)
    {
        var items = (await Order(order)).GetProperty("items").EnumerateArray()
            .Select(item => new { id = item.GetProperty("id").GetString(), quantity = item.GetProperty("quantity").GetInt32() }).ToList();
        await Post($"/admin/orders/{order}/fulfillments", new { location_id = Text("location"), items });
        if (onlyPack)
            return;
        var parcel = (await Order(order)).GetProperty("fulfillments")[0].GetProperty("id").GetString();
        await Post($"/admin/orders/{order}/fulfillments/{parcel}/shipments", new { items });
    }

    /// <summary>The customer adds one of the first line and pays for it by itself.</summary>
    public async Task SellMore(string order)
    {
        var line = (await Order(order)).GetProperty("items")[0];
        await BeginEdit(order);
        await Post($"/admin/order-edits/{order}/items/item/{line.GetProperty("id").GetString()}", new { quantity = line.GetProperty("quantity").GetInt32() + 1 });
        await Post($"/admin/order-edits/{order}/request", new { });
        await Post($"/admin/order-edits/{order}/confirm", new { });
        var due = (await Order(order)).GetProperty("payment_collections").EnumerateArray().Single(one => one.GetProperty("status").GetString() == "not_paid");
        await Post($"/admin/payment-collections/{due.GetProperty("id").GetString()}/mark-as-paid", new { order_id = order });
    }

    /// <summary>Staff begin to change an order and do not finish.</summary>
    public Task BeginEdit(string order) => Post("/admin/order-edits", new { order_id = order });

    /// <summary>A return with one item, marked with <paramref name="key"/> and not confirmed.</summary>
    public async Task BeginReturn(string order, string key, string line)
    {
        var begun = await Post("/admin/returns", new { order_id = order, metadata = new { regulars = key } });
        await Post($"/admin/returns/{begun.GetProperty("return").GetProperty("id").GetString()}/request-items", new { items = new[] { new { id = line, quantity = 1 } } });
    }

    /// <summary>A claim with one item, marked with <paramref name="key"/> and not confirmed.</summary>
    public async Task BeginClaim(string order, string key, string line)
    {
        var begun = await Post("/admin/claims", new { type = "replace", order_id = order, metadata = new { regulars = key } });
        await Post($"/admin/claims/{begun.GetProperty("claim").GetProperty("id").GetString()}/claim-items", new { items = new[] { new { id = line, quantity = 1 } } });
    }

    /// <summary>An order as the store's own staff see it.</summary>
    public async Task<JsonElement> Order(string order) => (await Get(
        $"/admin/orders/{order}?fields=id,status,metadata,*summary,*items,*shipping_address,*fulfillments,*payment_collections,*payment_collections.payments,"
        + "*payment_collections.payments.refunds")).GetProperty("order");

    /// <summary>All that the store paid back, of all its orders, oldest first.</summary>
    public async Task<IReadOnlyList<PaidBack>> Refunds()
    {
        const string Refund = "payment_collections.payments.refunds";
        var orders = (await Get($"/admin/orders?limit=1000&fields=id,{Refund}.amount,{Refund}.note,{Refund}.created_at")).GetProperty("orders");
        var refunds = from order in orders.EnumerateArray()
                      from collection in order.GetProperty("payment_collections").EnumerateArray()
                      from payment in collection.GetProperty("payments").EnumerateArray()
                      from refund in payment.GetProperty("refunds").EnumerateArray()
                      select new PaidBack(
                          order.GetProperty("id").GetString()!, refund.GetProperty("amount").GetDecimal(), refund.GetProperty("note").GetString(),
                          refund.GetProperty("created_at").GetDateTimeOffset());
        return [.. refunds.OrderBy(refund => refund.At)];
    }

    public async Task<JsonElement> Claims(string order) => (await Get($"/admin/claims?order_id={order}&fields=id,*additional_items,*additional_items.item")).GetProperty("claims");

    public async Task<JsonElement> Returns(string order) => (await Get($"/admin/returns?order_id={order}&fields=id,status,location_id,*items")).GetProperty("returns");

    /// <summary>Everything of an order's requested return arrives.</summary>
    public async Task ReceiveReturn(string order)
    {
        var back = (await Get($"/admin/orders/{order}?fields=*returns,*returns.items")).GetProperty("order").GetProperty("returns")[0];
        var path = $"/admin/returns/{back.GetProperty("id").GetString()}";
        await Post($"{path}/receive", new { });
        var items = back.GetProperty("items").EnumerateArray()
            .Select(item => new { id = item.GetProperty("item_id").GetString(), quantity = item.GetProperty("quantity").GetInt32() });
        await Post($"{path}/receive-items", new { items });
        await Post($"{path}/receive/confirm", new { });
    }

    public async ValueTask DisposeAsync()
    {
        staff.Dispose();
        await server.DisposeAsync();
    }

    private async Task<string> PaymentOf(string order) =>
        (await Get($"/admin/orders/{order}?fields=*payment_collections.payments")).GetProperty("order").GetProperty("payment_collections")[0].GetProperty("payments")[0].GetProperty("id").GetString()!;

    private async Task<JsonElement> Get(string path) => await staff.GetFromJsonAsync<JsonElement>(path);

    private async Task<JsonElement> Post(string path, object body)
    {
        using var answer = await staff.PostAsJsonAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private string Text(string name) => server.Says.GetProperty(name).GetString()!;
}

/// <param name="Customer">Null for a guest.</param>
public sealed record SoldOrder(string Id, int Number, string Email, string? Customer);

/// <param name="Order">Medusa's id.</param>
public sealed record PaidBack(string Order, decimal Amount, string? Note, DateTimeOffset At);
