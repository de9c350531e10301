using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Regulars.Commerce.Orders;
using Regulars.Commerce.Stores.Demo;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Commerce;

[Collection(ShopsCollection.Name)]
public sealed class DemoStoreTests(House house)
{
    [OnBothEngines]
    public async Task A_connected_store_is_read_whole_and_its_orders_stand_beside_their_customers(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var store = await Connect(workspace, 40);

        await workspace.Settled();

        var shown = await workspace.As(Role.Agent).GetAsync($"stores/{store}").Gives(200);
        var there = shown.GetProperty("ordersThere").GetInt32();
        Assert.Equal(("reading", "Northwind Coffee (demo)", there), (shown.Text("state"), shown.Text("name"), shown.GetProperty("ordersHere").GetInt32()));
        Assert.InRange(there, 60, 160);
        var buyer = await Customer(workspace, "buyer3@mail.example");
        var shopping = await workspace.As(Role.Agent).GetAsync($"customers/{buyer}/shopping").Gives(200);
        var orders = (await workspace.As(Role.Agent).GetAsync($"customers/{buyer}/orders").Gives(200)).GetProperty("items");
        Assert.Equal(orders.GetArrayLength(), shopping.GetProperty("orders").GetInt32());
        Assert.Equal(Sum(orders), decimal.Parse(shopping.GetProperty("spent")[0].GetProperty("value").Text("amount"), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(orders[0].Text("number"), shopping.GetProperty("last").Text("number"));
        var whole = await workspace.As(Role.Agent).GetAsync($"orders/{orders[0].Text("id")}").Gives(200);
        Assert.NotEmpty(whole.GetProperty("lines").EnumerateArray());
    }

    [OnBothEngines]
    public async Task What_changes_in_the_store_is_here_with_the_next_look_and_an_older_word_changes_nothing(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var store = await Connect(workspace, 3);
        await workspace.Settled();
        var buyer = await Customer(workspace, "buyer1@mail.example");
        var number = (await workspace.As(Role.Agent).GetAsync($"customers/{buyer}/orders").Gives(200)).GetProperty("items")[0].Text("number");

        await DemoHand.Change(workspace, number, order => order with { CancelledAt = order.PlacedAt });
        await DemoHand.LookAgain(workspace);

        var changed = (await workspace.As(Role.Agent).GetAsync($"customers/{buyer}/orders?q={Uri.EscapeDataString(number)}").Gives(200)).GetProperty("items")[0];
        Assert.NotEqual(JsonValueKind.Null, changed.GetProperty("cancelledAt").ValueKind);
        await DemoHand.Tell(workspace, store, number, order => order with { CancelledAt = null, ChangedAt = order.PlacedAt });
        var after = await workspace.As(Role.Agent).GetAsync($"orders/{changed.Text("id")}").Gives(200);
        Assert.NotEqual(JsonValueKind.Null, after.GetProperty("cancelledAt").ValueKind);
    }

    [OnBothEngines]
    public async Task A_guest_is_met_by_email_alone_and_an_order_without_one_is_listed_as_unmatched(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        await Connect(workspace, 2);
        await workspace.Settled();
        var numbers = await workspace.Read(db => db.Set<Order>().OrderBy(order => order.Number).Select(order => order.Number).ToListAsync());

        await DemoHand.Change(workspace, numbers[0], order => order with { CustomerId = null, Email = null });
        await DemoHand.Change(workspace, numbers[1], order => order with { CustomerId = null, Email = "Guest@Elsewhere.Example", CustomerName = "A Guest" });
        await DemoHand.LookAgain(workspace);

        var unmatched = (await workspace.As(Role.Agent).GetAsync("unmatched-orders").Gives(200)).GetProperty("items");
        Assert.Equal([numbers[0]], unmatched.EnumerateArray().Select(row => row.Text("number")));
        var guest = await Customer(workspace, "guest@elsewhere.example");
        Assert.Equal(1, (await workspace.As(Role.Agent).GetAsync($"customers/{guest}/shopping").Gives(200)).GetProperty("orders").GetInt32());
    }

    [OnBothEngines]
    public async Task Paused_it_is_not_read_and_disconnected_with_its_data_nothing_of_it_is_left(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var (owner, store) = (workspace.As(Role.Owner), await Connect(workspace, 4));
        await workspace.Settled();
        var numbers = await workspace.Read(db => db.Set<Order>().Select(order => order.Number).ToListAsync());

        await owner.PutAsync($"stores/{store}/pause", null).Gives(204);
        await DemoHand.Change(workspace, numbers[0], order => order with { Email = null, CustomerId = null });
        await DemoHand.LookAgain(workspace);
        Assert.Equal("paused", (await owner.GetAsync($"stores/{store}").Gives(200)).Text("state"));
        Assert.Empty((await owner.GetAsync("unmatched-orders").Gives(200)).GetProperty("items").EnumerateArray());
        await owner.DeleteAsync($"stores/{store}/pause").Gives(204);
        await workspace.Settled();
        Assert.Single((await owner.GetAsync("unmatched-orders").Gives(200)).GetProperty("items").EnumerateArray());

        await owner.DeleteAsync($"stores/{store}?data=remove").Gives(204);
        await workspace.Settled();

        await owner.GetAsync($"stores/{store}").Gives(404);
        Assert.Equal((0, 0), (await workspace.Read(db => db.Set<Order>().CountAsync()), await workspace.Read(db => db.Set<DemoRecord>().CountAsync())));
    }

    [OnBothEngines]
    public async Task The_checklist_asks_for_a_store_until_one_is_connected(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        Assert.False(await IsStoreStepDone(workspace));

        var store = await Connect(workspace, 1);

        Assert.True(await IsStoreStepDone(workspace));
        await workspace.As(Role.Owner).DeleteAsync($"stores/{store}?data=keep").Gives(204);
        Assert.False(await IsStoreStepDone(workspace));
    }

    [OnBothEngines]
    public async Task A_shop_speaks_to_its_own_key_only(Engine engine)
    {
        var (theirs, ours) = (await house.NewWorkspace(engine), await house.NewWorkspace(engine));
        await Connect(theirs, 2);
        await Connect(ours, 2);
        await theirs.Settled();

        var shop = await theirs.Read(db => db.Set<DemoShop>().Select(shop => shop.Id).SingleAsync());
        using var http = theirs.App.Anonymous();

        await http.GetAsync(new Uri(theirs.App.InternalAddress, $"internal/demo-shops/{theirs.Id}/{shop}/orders")).Gives(401);
        await http.GetAsync(new Uri(theirs.App.InternalAddress, $"internal/demo-shops/{ours.Id}/{shop}/orders")).Gives(401);
        await theirs.As(Role.Agent).PostAsJsonAsync("stores", new { brand = theirs.Brand, store = new { platform = "demo" } }).Gives(403);
    }

    private static async Task<string> Connect(TestWorkspace workspace, int buyers)
    {
        var people = Enumerable.Range(1, buyers).Select(number => new { name = $"Buyer {number}", email = $"buyer{number}@mail.example" });
        var connected = await workspace.As(Role.Owner)
            .PostAsJsonAsync("stores", new { brand = workspace.Brand.ToString(), store = new { platform = "demo" }, buyers = people }).Gives(201);
        Assert.Equal("importing", connected.Text("state"));
        return connected.Text("id");
    }

    private static async Task<bool> IsStoreStepDone(TestWorkspace workspace) =>
        (await workspace.As(Role.Agent).GetAsync("onboarding").Gives(200)).GetProperty("steps").EnumerateArray().Single(step => step.Text("key") == "store").GetProperty("isDone").GetBoolean();

    private static async Task<string> Customer(TestWorkspace workspace, string email) =>
        (await workspace.As(Role.Agent).GetAsync($"customers?q={Uri.EscapeDataString(email)}").Gives(200)).GetProperty("items")[0].Text("id");

    private static decimal Sum(JsonElement orders) => orders.EnumerateArray()
        .Where(order => order.GetProperty("cancelledAt").ValueKind == JsonValueKind.Null)
        .Sum(order => Amount(order, "total") - Amount(order, "refunded"));

    private static decimal Amount(JsonElement order, string name) =>
        decimal.Parse(order.GetProperty(name).Text("amount"), System.Globalization.CultureInfo.InvariantCulture);
}
