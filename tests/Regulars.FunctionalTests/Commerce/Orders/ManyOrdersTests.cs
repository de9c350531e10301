using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Commerce.Stores;
using Regulars.Commerce.Stores.Demo;
using Regulars.Contracts.Team;
using Regulars.FunctionalTests.Commerce.Acting;
using Regulars.FunctionalTests.Conversations;
using Regulars.Platform.Persistence;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Commerce.Orders;

[Collection(ShopsCollection.Name)]
public sealed class ManyOrdersTests(House house)
{
    private const int Many = 3000;
    private const int ManyLines = 400;
    private const int LargestOrder = 200 * 1024;
    private const int LargestPanel = 220 * 1024;

    [OnBothEngines]
    public async Task Of_three_thousand_orders_all_are_listed_in_order_and_the_right_one_is_found(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        await Connect(counter.Workspace);
        await OrderAgain(counter.Workspace, Many);
        await DemoHand.LookAgain(counter.Workspace);
        var agent = counter.Workspace.As(Role.Agent);
        var customer = (await agent.GetAsync("customers?q=buyer1@mail.example").Gives(200)).GetProperty("items")[0].Text("id");

        var listed = await All(agent, $"customers/{customer}/orders?limit=100");
        var found = (await agent.GetAsync($"customers/{customer}/orders?q=%239001234").Gives(200)).GetProperty("items");
        var conversation = await counter.Hear("It is about #9000007, from long ago.", "buyer1@mail.example", name: "Buyer 1");
        var told = await agent.GetAsync($"conversations/{conversation}/order").Gives(200);
        var parcel = await counter.Hear("When does LOST0000000009 come?", "buyer1@mail.example", name: "Buyer 1");
        var carried = await agent.GetAsync($"conversations/{parcel}/order").Gives(200);
        var shopping = await agent.GetAsync($"customers/{customer}/shopping").Gives(200);

        Assert.InRange(listed.Count, Many + 1, Many + 4);
        Assert.Equal(listed.Count, listed.Select(row => row.Text("id")).Distinct().Count());
        Assert.Equal(listed.Select(row => row.Text("placedAt")).OrderDescending(StringComparer.Ordinal), listed.Select(row => row.Text("placedAt")));
        Assert.Equal("#9001234", Assert.Single(found.EnumerateArray()).Text("number"));
        Assert.Equal((listed.Single(row => row.Text("number") == "#9000007").Text("id"), "number"), (told.Text("order"), told.Text("clue")));
        Assert.Equal((listed.Single(row => row.Text("number") == "#9000009").Text("id"), "tracking"), (carried.Text("order"), carried.Text("clue")));
        Assert.Equal(listed[0].Text("number"), shopping.GetProperty("last").Text("number"));
        Assert.Equal(listed.Count(row => row.GetProperty("cancelledAt").ValueKind == JsonValueKind.Null), shopping.GetProperty("orders").GetInt32());
    }

    [OnBothEngines]
    public async Task An_order_of_four_hundred_lines_is_read_whole_and_paid_back_in_one_act(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine);
        await DemoHand.Change(hand.Workspace, hand.Number, Enlarge);
        await DemoHand.LookAgain(hand.Workspace);

        var body = await (await hand.Agent.GetAsync($"orders/{hand.Order}")).Content.ReadAsStringAsync();
        var order = JsonDocument.Parse(body).RootElement;
        var lines = order.GetProperty("lines").EnumerateArray().Select(line => new { line = line.Text("id"), quantity = 1 }).ToList();
        var panel = await (await hand.Agent.GetAsync($"customers/{order.Text("customer")}/shopping")).Content.ReadAsStringAsync();
        var shown = await hand.Preview("order.refund", new { lines }).Gives(200);
        await hand.Run("order.refund", new { lines }).Gives(200);
        var done = await hand.Reaches("done");

        Assert.Equal(ManyLines, lines.Count);
        Assert.InRange(body.Length, 10_000, LargestOrder);
        Assert.InRange(panel.Length, 1, LargestPanel);
        Assert.Equal("400.00", shown.GetProperty("cost").Text("amount"));
        var refund = Assert.Single((await hand.InTheShop()).Details.Refunds);
        Assert.Equal((400m, $"[{done.Text("key")}]", 1), (refund.Amount.Amount, refund.Note, done.GetProperty("calls").GetInt32()));
    }

    private static StoreOrder Enlarge(StoreOrder order)
    {
        var (one, tax) = (Regulars.Contracts.Money.FromMinorUnits(100, DemoGoods.Currency), Regulars.Contracts.Money.FromMinorUnits(17, DemoGoods.Currency));
        var total = Regulars.Contracts.Money.FromMinorUnits(100 * ManyLines, DemoGoods.Currency);
        var lines = Enumerable.Range(1, ManyLines).Select(place => order.Lines[0] with { Id = $"line-{place}", Quantity = 1, Shipped = 1, UnitPrice = one, Paid = one, Tax = tax });
        return order with
        {
            Lines = [.. lines],
            Totals = order.Totals with { Items = total, Shipping = total - total, Total = total },
            Details = order.Details with { Payments = [order.Details.Payments[0] with { Amount = total, Captured = total }] },
        };
    }

    private static async Task Connect(TestWorkspace workspace)
    {
        object[] buyers = [new { name = "Buyer 1", email = "buyer1@mail.example" }];
        await workspace.As(Role.Owner).PostAsJsonAsync("stores", new { brand = workspace.Brand.ToString(), store = new { platform = "demo" }, buyers }).Gives(201);
        await workspace.Settled();
    }

    /// <summary>As often as wanted, an hour later each time, some at the very same moment.</summary>
    private static Task OrderAgain(TestWorkspace workspace, int times) => workspace.Do(async services =>
    {
        var (db, now) = (services.GetRequiredService<RegularsDb>(), services.GetRequiredService<IClock>().GetCurrentInstant());
        var first = await db.Set<DemoRecord>().AsNoTracking().Where(record => record.Kind == DemoKind.Order).OrderBy(record => record.Id).FirstAsync();
        var order = first.Read<StoreOrder>();
        db.AddRange(Enumerable.Range(0, times).Select(time => DemoRecord.Of(first.ShopId, order with
        {
            Id = $"order-{9_000_000 + time}",
            Number = $"#{9_000_000 + time}",
            PlacedAt = order.PlacedAt - Duration.FromHours((times - time) / 3),
            ChangedAt = now,
            Parcels = time == 9 ? [new("parcel-9", "LOST0000000009", null, null, null, null, [])] : [],
        })));
    });

    private static async Task<List<JsonElement>> All(HttpClient agent, string path)
    {
        var (rows, cursor) = (new List<JsonElement>(), "");
        while (true)
        {
            var page = await agent.GetAsync(path + cursor).Gives(200);
            rows.AddRange(page.GetProperty("items").EnumerateArray());
            if (page.GetProperty("next").GetString() is not { } next)
                return rows;
            cursor = $"&cursor={Uri.EscapeDataString(next)}";
        }
    }
}
