using System.Text.Json;
using Regulars.Testing.Servers;

namespace Regulars.FunctionalTests.Commerce.Stores;

internal static class MedusaBooks
{
    public static async Task<StoreBooks> Read(Medusa medusa, string id)
    {
        var (order, claims, returns) = (await medusa.Order(id), await medusa.Claims(id), await medusa.Returns(id));
        return new StoreBooks(
            Text(order, "status") == "canceled",
            order.GetProperty("summary").GetProperty("pending_difference").GetDecimal(),
            [.. Refunds(order)],
            Address(order.GetProperty("shipping_address")),
            [.. claims.EnumerateArray().SelectMany(claim => claim.GetProperty("additional_items").EnumerateArray()).Select(item => Sent(item, order))],
            [
                .. returns.EnumerateArray().Where(back => Text(back, "status") == "requested").SelectMany(back => back.GetProperty("items").EnumerateArray())
                    .Select(item => new BookedGoods(Text(item, "item_id")!, item.GetProperty("quantity").GetInt32(), null)),
            ]);
    }

    private static IEnumerable<BookedRefund> Refunds(JsonElement order) =>
        from collection in order.GetProperty("payment_collections").EnumerateArray()
        from payment in collection.GetProperty("payments").EnumerateArray()
        from refund in payment.GetProperty("refunds").EnumerateArray()
        select new BookedRefund(Text(payment, "id")!, refund.GetProperty("amount").GetDecimal(), Text(refund, "note"));

    private static BookedAddress Address(JsonElement at) => new(
        $"{Text(at, "first_name")} {Text(at, "last_name")}".Trim(), Text(at, "address_1"), Text(at, "address_2"), Text(at, "city"), Text(at, "postal_code"), Text(at, "country_code")?.ToUpperInvariant());

    private static BookedGoods Sent(JsonElement item, JsonElement order)
    {
        var line = order.GetProperty("items").EnumerateArray().Single(line => Text(line, "id") == Text(item, "item_id"));
        return new BookedGoods(Text(line, "title")!, item.GetProperty("quantity").GetInt32(), line.GetProperty("unit_price").GetDecimal());
    }

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();
}
