using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Regulars.Testing.Servers;

/// <summary>People who buy in a private Medusa, as they do on its web pages.</summary>
/// <param name="says">What the server printed.</param>
internal sealed class MedusaShoppers(Uri address, JsonElement says)
{
    private static readonly object Berlin = new { first_name = "Test", last_name = "Person", address_1 = "Hauptstraße 10", address_2 = "Hinterhaus", city = "Berlin", postal_code = "10115", country_code = "de" };
    private static readonly object Tokyo = new { first_name = "Test", last_name = "Person", address_1 = "神宮前 1-2-3", city = "東京", postal_code = "150-0001", country_code = "jp" };

    /// <summary>One jacket and two bottles.</summary>
    /// <param name="who">As the seed calls them; <c>guest</c> has no account.</param>
    public async Task<SoldOrder> Buy(string who, bool inJapan = false, string? code = null)
    {
        using var client = await Client(who);
        var cart = await Cart(client, who, inJapan, code);
        var at = $"/store/carts/{cart.GetProperty("id").GetString()}";
        await Post(client, $"{at}/shipping-methods", new { option_id = Text("shippingOption") });
        var due = await Post(client, "/store/payment-collections", new { cart_id = cart.GetProperty("id").GetString() });
        await Post(client, $"/store/payment-collections/{due.GetProperty("payment_collection").GetProperty("id").GetString()}/payment-sessions", new { provider_id = "pp_system_default" });
        var order = (await Post(client, $"{at}/complete", new { })).GetProperty("order");
        return new SoldOrder(order.GetProperty("id").GetString()!, order.GetProperty("display_id").GetInt32(), EmailOf(who), AccountOf(who));
    }

    /// <summary>What a code takes off a jacket and two bottles; nothing where it does not hold.</summary>
    public async Task<decimal> DiscountWith(string who, string code, bool inJapan)
    {
        using var client = await Client(who);
        return (await Cart(client, who, inJapan, code)).GetProperty("discount_total").GetDecimal();
    }

    private async Task<JsonElement> Cart(HttpClient client, string who, bool inJapan, string? code)
    {
        var home = inJapan ? Tokyo : Berlin;
        var region = says.GetProperty("regions").GetProperty(inJapan ? "japan" : "europe").GetString();
        var made = await Post(client, "/store/carts", new { region_id = region, email = EmailOf(who), shipping_address = home, billing_address = home });
        var at = $"/store/carts/{made.GetProperty("cart").GetProperty("id").GetString()}";
        await Post(client, $"{at}/line-items", new { variant_id = Variant("jacket", "M"), quantity = 1 });
        var full = await Post(client, $"{at}/line-items", new { variant_id = Variant("bottle", "0.7 l"), quantity = 2 });
        return (code is null ? full : await Post(client, $"{at}/promotions", new { promo_codes = new[] { code } })).GetProperty("cart");
    }

    private async Task<HttpClient> Client(string who)
    {
        var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = address };
        client.DefaultRequestHeaders.Add("x-publishable-api-key", Text("publishableKey"));
        if (AccountOf(who) is not null)
        {
            var login = await Post(client, "/auth/customer/emailpass", new { email = EmailOf(who), password = $"of {who}" });
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", login.GetProperty("token").GetString());
        }
        return client;
    }

    private static async Task<JsonElement> Post(HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private string? AccountOf(string who) => says.GetProperty("customers").TryGetProperty(who, out var account) ? account.GetProperty("id").GetString() : null;

    private string Variant(string product, string size) => says.GetProperty("products").GetProperty(product).GetProperty("variants").GetProperty(size).GetString()!;

    private string Text(string name) => says.GetProperty(name).GetString()!;

    private static string EmailOf(string who) => $"{who}@mail.example";
}
