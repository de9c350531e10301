using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Contracts.Team;
using Regulars.FunctionalTests.Conversations;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Commerce.Orders;

[Collection(House.Name)]
public sealed class ReadShoppingTests(House house)
{
    [OnBothEngines]
    public async Task That_nothing_was_bought_says_something_once_there_is_a_store(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var conversation = await counter.Hear("Good day.", "nobody@mail.example", name: "Nobody");
        var customer = (await counter.Agent.GetAsync($"conversations/{conversation}").Gives(200)).GetProperty("customer").Text("id");

        var before = await counter.Agent.GetAsync($"customers/{customer}/shopping").Gives(200);
        await counter.Workspace.As(Role.Owner).PostAsJsonAsync("stores", new { brand = counter.Workspace.Brand.ToString(), store = new { platform = "demo" } }).Gives(201);
        await counter.Workspace.Settled();
        var after = await counter.Agent.GetAsync($"customers/{customer}/shopping").Gives(200);

        Assert.Equal((false, true), (before.GetProperty("hasStores").GetBoolean(), after.GetProperty("hasStores").GetBoolean()));
        Assert.Equal((0, JsonValueKind.Null), (after.GetProperty("orders").GetInt32(), after.GetProperty("last").ValueKind));
    }
}
