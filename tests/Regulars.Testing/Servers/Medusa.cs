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

    private Medusa(PrivateServer server)
    {
        this.server = server;
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

    public static async Task<Medusa> Start() => new(await PrivateServer.Run("medusa"));

    /// <summary>The first payment of an order is taken, whole.</summary>
    public async Task Capture(string order) => await Post($"/admin/payments/{await PaymentOf(order)}/capture", new { });

    public async Task Refund(string order, decimal amount, string note) => await Post($"/admin/payments/{await PaymentOf(order)}/refund", new { amount, note });

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

    private async Task Post(string path, object body)
    {
        using var answer = await staff.PostAsJsonAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync()}");
    }

    private string Text(string name) => server.Says.GetProperty(name).GetString()!;
}

/// <param name="Customer">Null for a guest.</param>
public sealed record SoldOrder(string Id, int Number, string Email, string? Customer);
