using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Commerce.Stores;
using Regulars.Commerce.Stores.Medusa;
using Regulars.Contracts;

namespace Regulars.UnitTests.Commerce.Stores.Medusa;

/// <summary>Whatever a store tells, no row comes that was not asked for, and nothing but its own fault is thrown.</summary>
public sealed class HostileMedusaTests
{
    private const int Inputs = 20_000;
    private const int Seed = 20261122;

    [Fact]
    public async Task Another_order_than_the_one_that_was_asked_for_is_not_told()
    {
        await using var fake = await FakeMedusa.Start(Recorded.Answering(Recorded.Text));

        Assert.Equal(StoreFault.Broken, (await Assert.ThrowsAsync<StoreException>(() => fake.Store.Order("order_of_somebody_else", default))).Fault);
    }

    [Fact]
    public async Task A_draft_is_no_order_and_only_the_stores_own_word_says_that_there_is_none()
    {
        await using var none = await FakeMedusa.Saying(404, """{"type":"not_found","message":"Order id not found: x"}""");
        await using var page = await FakeMedusa.Saying(404, "<html>Not found</html>", "text/html");

        Assert.Null(await Recorded.Told(answer => answer["is_draft_order"] = true));
        Assert.Null(await none.Store.Order("x", default));
        await Assert.ThrowsAsync<StoreException>(() => page.Store.Order("x", default));
    }

    [Fact]
    public async Task A_filter_that_is_ignored_is_noticed()
    {
        await using var fake = await FakeMedusa.Start(Recorded.Answering($$"""{"orders":[{{JsonNode.Parse(Recorded.Text)!["order"]!.ToJsonString()}}],"count":1}"""));
        var later = Instant.FromUtc(2030, 1, 1, 0, 0);

        Assert.Single((await fake.Store.Orders(null, null, default)).Rows);
        await Assert.ThrowsAsync<StoreException>(() => fake.Store.Orders(later, null, default));
    }

    [Fact]
    public async Task An_id_cannot_lead_to_another_place()
    {
        await using var fake = await FakeMedusa.Saying(404, """{"type":"not_found"}""");

        await fake.Store.Order("../customers?limit=1#", default);

        Assert.StartsWith("/admin/orders/..%2Fcustomers%3Flimit", Assert.Single(fake.Asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Customers_without_an_account_are_left_out_though_the_store_tells_of_them()
    {
        await using var fake = await FakeMedusa.Saying(
            200, """{"customers":[{"id":"a","updated_at":"2026-01-01T00:00:00Z","has_account":false},{"id":"b","updated_at":"2026-01-01T00:00:00Z","has_account":true}]}""");

        Assert.Equal("b", Assert.Single((await fake.Store.Customers(null, null, default)).Rows).Id);
    }

    [Theory]
    [InlineData("items", "[null]")]
    [InlineData("items", "7")]
    [InlineData("returns", "[null]")]
    [InlineData("currency_code", "\"euro\"")]
    [InlineData("currency_code", "\"é1€\"")]
    [InlineData("updated_at", "\"yesterday\"")]
    [InlineData("payment_status", "null")]
    [InlineData("display_id", "99999999999999")]
    [InlineData("shipping_methods", """[{"name":"x","total":79228162514264337593543950335,"original_total":1,"tax_total":0}]""")]
    [InlineData("shipping_methods", """[{"name":"x","total":1e400,"original_total":1,"tax_total":0}]""")]
    public async Task An_order_that_makes_no_sense_is_the_stores_fault(string name, string value)
    {
        var thrown = await Assert.ThrowsAsync<StoreException>(() => Recorded.Told(answer => answer[name] = JsonNode.Parse(value)));

        Assert.Equal((StoreFault.Broken, StoreStep.Read), (thrown.Fault, thrown.Step));
    }

    [Fact]
    public async Task Any_bytes_are_an_order_or_a_fault()
    {
        var answer = "";
        var services = new ServiceCollection();
        services.AddSingleton<IStorePlatform, MedusaPlatform>();
        services.AddSingleton<IClock>(SystemClock.Instance);
        services.AddHttpClient(StoreHttp.Client).ConfigurePrimaryHttpMessageHandler(() => new Saying(() => answer));
        await using var provider = services.BuildServiceProvider();
        var store = provider.GetRequiredService<IStorePlatform>().Open(new StoreAccess(new Uri("http://store.example"), FakeMedusa.Key));
        StoreAct[] acts =
        [
            new RefundPayment("k1", Recorded.Id, [new PaymentShare(Recorded.Payment, Money.Of(154.80m, "EUR"))], [], Money.Of(0, "EUR"), Restock: false, null),
            new CancelOrder("k1", Recorded.Id, Restock: true, null),
            new RequestReturn("k1", Recorded.Id, [], null),
        ];
        var small = JsonNode.Parse(Recorded.Text)!.ToJsonString();
        for (var seed = Seed; seed < Seed + Inputs; seed++)
        {
            answer = Mutate(new Random(seed), small);
            try
            {
                await store.Order(Recorded.Id, default);
                await store.Find(acts[seed % acts.Length], default);
            }
            catch (StoreException)
            {
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}", exception);
            }
        }
    }

    /// <summary>Mostly values, for structure breaks as soon as it is read.</summary>
    private static string Mutate(Random chance, string text)
    {
        string[] values = ["null", "-1", "0", "1e28", "1e-30", "[]", "{}", "[null]", "\"\"", "\"\\ud800\"", "true", "\"2026-13-45\"", "79228162514264337593543950335"];
        var mutated = new StringBuilder(text);
        for (var changes = chance.Next(1, 5); changes > 0; changes--)
        {
            var colon = mutated.ToString().IndexOf(':', chance.Next(mutated.Length));
            if (colon < 0)
                continue;
            var end = colon + 1;
            while (end < mutated.Length && mutated[end] is not (',' or '}' or ']'))
                end++;
            mutated.Remove(colon + 1, end - colon - 1).Insert(colon + 1, values[chance.Next(values.Length)]);
        }
        if (chance.Next(10) == 0)
            mutated.Length = chance.Next(mutated.Length);
        return mutated.ToString();
    }

    /// <summary>No network, for there are many.</summary>
    private sealed class Saying(Func<string> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StringContent(request.RequestUri!.AbsolutePath == "/admin/return-reasons" ? """{"return_reasons":[]}""" : answer()) });
    }
}
