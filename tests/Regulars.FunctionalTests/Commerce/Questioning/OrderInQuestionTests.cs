using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Regulars.Commerce.Orders;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.FunctionalTests.Conversations;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Commerce.Questioning;

[Collection(ShopsCollection.Name)]
public sealed class OrderInQuestionTests(House house)
{
    [OnBothEngines]
    public async Task The_words_tell_until_a_person_says_otherwise(Engine engine)
    {
        var (counter, orders) = await WithOrders(engine);
        var conversation = await counter.Hear($"It is about {orders[1].Number}.", Buyer, name: "Buyer 4");
        var path = $"conversations/{conversation}/order";

        var told = await counter.Agent.GetAsync(path).Gives(200);
        await counter.Agent.PutAsJsonAsync(path, new { order = orders[0].Id.ToString() }).Gives(204);
        var chosen = await counter.Agent.GetAsync(path).Gives(200);
        await counter.Agent.PutAsJsonAsync(path, new { order = (string?)null }).Gives(204);
        var none = await counter.Agent.GetAsync(path).Gives(200);
        await counter.Agent.DeleteAsync(path).Gives(204);
        var again = await counter.Agent.GetAsync(path).Gives(200);

        Assert.Equal((orders[1].Id.ToString(), "number", orders[1].Number), (told.Text("order"), told.Text("clue"), told.Text("word")));
        Assert.Equal((orders[0].Id.ToString(), "person"), (chosen.Text("order"), chosen.Text("clue")));
        Assert.Equal((JsonValueKind.Null, "person", 0), (none.GetProperty("order").ValueKind, none.Text("clue"), none.GetProperty("offered").GetArrayLength()));
        Assert.Equal(orders[1].Id.ToString(), again.Text("order"));
    }

    [OnBothEngines]
    public async Task When_it_is_not_clear_the_newest_are_offered(Engine engine)
    {
        var (counter, orders) = await WithOrders(engine);
        var conversation = await counter.Hear("Good day, and thank you for everything.", Buyer, subject: "Hello", name: "Buyer 4");

        var asked = await counter.Agent.GetAsync($"conversations/{conversation}/order").Gives(200);

        Assert.Equal(JsonValueKind.Null, asked.GetProperty("clue").ValueKind);
        Assert.Equal(orders.Select(order => order.Number), asked.GetProperty("offered").EnumerateArray().Select(offer => offer.Text("number")));
    }

    [OnBothEngines]
    public async Task Somebody_elses_order_is_never_meant_and_cannot_be_chosen(Engine engine)
    {
        var (counter, orders) = await WithOrders(engine);
        var stranger = await counter.Hear($"It is about {orders[0].Number}.", "stranger@mail.example", name: "A stranger");

        var told = await counter.Agent.GetAsync($"conversations/{stranger}/order").Gives(200);
        await counter.Agent.PutAsJsonAsync($"conversations/{stranger}/order", new { order = orders[0].Id.ToString() }).IsRefused(400, "no_such_order");

        Assert.Equal((JsonValueKind.Null, 0), (told.GetProperty("order").ValueKind, told.GetProperty("offered").GetArrayLength()));
        await (await house.NewWorkspace(engine)).As(Role.Agent).GetAsync($"conversations/{stranger}/order").Gives(404);
    }

    [OnBothEngines]
    public async Task Conversations_are_found_by_the_number_the_parcel_the_sku_and_the_product_of_their_customers_order(Engine engine)
    {
        var (counter, orders) = await WithOrders(engine);
        await counter.Hear("Good day.", Buyer, subject: "Hello", name: "Buyer 4");
        await counter.Hear("Good day.", "stranger@mail.example", subject: "Hello", name: "A stranger");
        var parcel = orders.SelectMany(order => order.Parcels).First(parcel => parcel.TrackingNumber is not null).TrackingNumber!;
        var line = orders[0].Lines[0];

        foreach (var words in new[] { orders[0].Number, orders[0].Number.TrimStart('#'), parcel, line.Sku!, line.Title, line.Title.ToUpperInvariant() })
            Assert.Equal([1001], await Numbers(counter, $"search?q={Uri.EscapeDataString(words)}"));
        foreach (var filter in new[] { $"order.number:is:{orders[0].Number}", $"order.tracking:is:{parcel}", $"order.sku:is:{line.Sku}", $"order.product:has:{line.Title[..5]}" })
            Assert.Equal([1001], await Numbers(counter, $"conversations?filter={Uri.EscapeDataString(filter)}"));
        Assert.Empty(await Numbers(counter, "conversations?filter=order.number:is:no-such"));
    }

    [OnBothEngines]
    public async Task Facts_of_the_newest_order_narrow_the_list(Engine engine)
    {
        var (counter, orders) = await WithOrders(engine);
        await counter.Hear("Good day.", Buyer, subject: "Hello", name: "Buyer 4");
        var newest = orders[0];
        var state = JsonNamingPolicy.KebabCaseLower.ConvertName(newest.Fulfilment.ToString());
        var total = (newest.Total / 100m).ToString(System.Globalization.CultureInfo.InvariantCulture);

        async Task<bool> Holds(string filter) => (await Numbers(counter, $"conversations?filter={Uri.EscapeDataString(filter)}")).Count == 1;

        Assert.True(await Holds($"order.fulfilment:is:{state}"));
        Assert.False(await Holds("order.payment:is:unpaid"));
        Assert.True(await Holds($"order.value:under:{total}1 USD") && !await Holds($"order.value:over:{total} USD") && !await Holds("order.value:over:0 EUR"));
        Assert.True(await Holds("order.age_days:under:30") && !await Holds("order.age_days:over:30"));
        Assert.False(await Holds("parcel.silent_days:over:9000"));
        foreach (var bad in new[] { "order.payment:is:7", "order.value:over:much", "order.age_days:over:x", "order.age_days:is:3", "order.number:like:1" })
            await counter.Agent.GetAsync($"conversations?filter={Uri.EscapeDataString(bad)}").Gives(400);
    }

    [OnBothEngines]
    public async Task Ready_made_words_name_the_order_in_question_and_no_other(Engine engine)
    {
        var (counter, orders) = await WithOrders(engine);
        var order = orders.First(order => order.Parcels.Any(parcel => parcel.TrackingNumber is not null));
        var parcel = order.Parcels.OrderByDescending(parcel => parcel.SentAt).First().Told;
        var (clear, unclear) = (await counter.Hear($"It is about {order.Number}.", Buyer, name: "Buyer 4"), await counter.Hear("Good day.", Buyer, subject: "Hello", name: "Buyer 4"));
        var step = new { title = "", guidance = "", html = "<p>{{order.number}} {{parcel.tracking_number}} {{parcel.tracking_link|no page}} {{order.items}}</p>" };
        var macro = (await counter.Agent.PostAsJsonAsync(
            "macros", new { name = "Where", folder = "", isShared = false, steps = new[] { step }, attachments = Array.Empty<string>(), actions = Array.Empty<object>() }).Gives(201)).Text("id");

        var filled = await counter.Read($"conversations/{clear}/macros/{macro}");
        var html = filled.GetProperty("steps")[0].Text("html");
        Assert.StartsWith($"<p>{order.Number} {parcel.TrackingNumber} {(parcel.TrackingPage is null ? "no page" : "<a")}", html, StringComparison.Ordinal);
        Assert.Empty(filled.GetProperty("missing").EnumerateArray());
        var open = await counter.Read($"conversations/{unclear}/macros/{macro}");
        Assert.Equal(3, open.GetProperty("missing").GetArrayLength());
    }

    private const string Buyer = "buyer4@mail.example";

    private async Task<(Counter Counter, IReadOnlyList<Order> Orders)> WithOrders(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var buyers = Enumerable.Range(1, 4).Select(number => new { name = $"Buyer {number}", email = $"buyer{number}@mail.example" });
        await counter.Workspace.As(Role.Owner).PostAsJsonAsync("stores", new { brand = counter.Workspace.Brand.ToString(), store = new { platform = "demo" }, buyers }).Gives(201);
        await counter.Workspace.Settled();
        var orders = await counter.Workspace.Read(db => db.Set<Order>().AsNoTracking().Include(order => order.Lines).Include(order => order.Parcels)
            .Where(order => order.Email == Buyer).OrderByDescending(order => order.PlacedAt).ToListAsync());
        Assert.True(orders.Count >= 2, "The buyer has too few orders for this test");
        return (counter, orders);
    }

    private static Task<IReadOnlyList<int>> Numbers(Counter counter, string path) => path.StartsWith("search", StringComparison.Ordinal)
        ? Found(counter, path)
        : counter.Numbers(path);

    private static async Task<IReadOnlyList<int>> Found(Counter counter, string path) =>
        [.. (await counter.Items(path)).Select(hit => hit.GetProperty("conversation").GetProperty("number").GetInt32())];
}
