using System.Text.Json.Nodes;
using Regulars.Commerce.Stores;
using Regulars.Testing;

namespace Regulars.UnitTests.Commerce.Stores.Medusa;

/// <summary>An order as Medusa 2.18.0 told it: two jackets, of which one came back and was paid back.</summary>
internal static class Recorded
{
    public const string Id = "order_01M82HT4KRVFNZV292AHG23T5E";

    /// <summary>Of 315.60 EUR, of which 160.80 are left.</summary>
    public const string Payment = "pay_01M82HT4P5PY3T3FWJS1YRVBPC";

    public static string Text { get; } = File.ReadAllText(Path.Combine(Repository.Root, "tests/Regulars.UnitTests/Commerce/Stores/Medusa/order.json"));

    /// <summary>The answer with something else in the order.</summary>
    public static string With(Action<JsonNode> change)
    {
        var answer = JsonNode.Parse(Text)!;
        change(answer["order"]!);
        return answer.ToJsonString();
    }

    public static async Task<StoreOrder?> Told(Action<JsonNode> change)
    {
        await using var fake = await FakeMedusa.Start(Answering(With(change)));
        return await fake.Store.Order(Id, default);
    }

    public static Microsoft.AspNetCore.Http.RequestDelegate Answering(string order) => http => Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(
        http.Response, http.Request.Path == "/admin/return-reasons" ? """{"return_reasons":[]}""" : order);
}
