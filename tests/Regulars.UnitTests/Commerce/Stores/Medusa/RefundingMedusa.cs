using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Regulars.Commerce.Stores;
using Regulars.Contracts;

namespace Regulars.UnitTests.Commerce.Stores.Medusa;

/// <summary>A Medusa that keeps the refunds of one order, and answers to them as the test says.</summary>
internal sealed class RefundingMedusa : IAsyncDisposable
{
    public const string SecondPayment = "pay_second";

    private readonly JsonNode order = JsonNode.Parse(Recorded.With(WithSecondPayment))!;
    private readonly Func<RefundingMedusa, HttpContext, Task> answer;

    private RefundingMedusa(Func<RefundingMedusa, HttpContext, Task> answer) => this.answer = answer;

    public FakeMedusa Fake { get; private set; } = null!;

    /// <summary>Payments that a refund was asked of, each time that it was.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public static async Task<RefundingMedusa> Start(Func<RefundingMedusa, HttpContext, Task> answer)
    {
        var medusa = new RefundingMedusa(answer);
        medusa.Fake = await FakeMedusa.Start(medusa.Answer);
        return medusa;
    }

    public static RefundPayment Refund(params string[] payments) => new(
        "RG-7", Recorded.Id, [.. payments.Select(payment => new PaymentShare(payment, Money.Of(10, "EUR")))], [], Money.Of(0, "EUR"), Restock: false, "Arrived damaged");

    public Task<StoreReceipt> Do() => Fake.Store.Do(Refund(Recorded.Payment), default);

    public Task<StoreReceipt?> Find() => Fake.Store.Find(Refund(Recorded.Payment), default);

    /// <summary>It stands in the order from now on.</summary>
    /// <param name="isThrough">Whether its order reckons with it.</param>
    public async Task Pay(HttpContext http, Instant? at = null, bool isThrough = true)
    {
        var asked = (await JsonNode.ParseAsync(http.Request.Body))!;
        var payment = Payments(order["order"]!).Single(payment => payment!["id"]!.GetValue<string>() == PaymentIn(http))!;
        payment["refunds"]!.AsArray().Add(new JsonObject
        {
            ["id"] = $"ref_{Asked.Count}",
            ["amount"] = asked["amount"]!.GetValue<decimal>(),
            ["created_at"] = (at ?? FakeMedusa.Now).ToString(),
            ["note"] = asked["note"]!.GetValue<string>(),
        });
        if (isThrough)
            order["order"]!["transactions"]!.AsArray().Add(new JsonObject { ["reference_id"] = $"ref_{Asked.Count}" });
    }

    public static Task Say(HttpContext http, int status, string text, string type = "application/json")
    {
        (http.Response.StatusCode, http.Response.ContentType) = (status, type);
        return http.Response.WriteAsync(text);
    }

    public static Task SayPaid(HttpContext http) => Say(http, 200, $$$"""{"payment":{"id":"{{{PaymentIn(http)}}}"}}""");

    public ValueTask DisposeAsync() => Fake.DisposeAsync();

    private async Task Answer(HttpContext http)
    {
        if (HttpMethods.IsPost(http.Request.Method))
        {
            Asked.Enqueue(PaymentIn(http));
            await answer(this, http);
        }
        else
        {
            await Say(http, 200, http.Request.Path.Value!.EndsWith("/changes", StringComparison.Ordinal) ? """{"order_changes":[]}""" : order.ToJsonString());
        }
    }

    private static string PaymentIn(HttpContext http) => http.Request.Path.Value!.Split('/')[^2];

    private static JsonArray Payments(JsonNode order) => order["payment_collections"]![0]!["payments"]!.AsArray();

    private static void WithSecondPayment(JsonNode order)
    {
        var second = Payments(order)[0]!.DeepClone();
        (second["id"], second["refunds"]) = (SecondPayment, new JsonArray());
        Payments(order).Add(second);
        order["transactions"] = new JsonArray();
    }
}
