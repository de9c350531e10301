using System.Diagnostics;
using System.Linq.Expressions;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Regulars.Commerce.Events;
using Regulars.Commerce.Orders;
using Regulars.Commerce.Stores;
using Regulars.Contracts.Team;
using Regulars.FunctionalTests.Commerce.Stores;
using Regulars.Testing;
using Regulars.Testing.Servers;

namespace Regulars.FunctionalTests.Commerce.Events;

/// <summary>The file that people install, in a real Medusa 2, which tells the real host.</summary>
public sealed class MedusaSubscriberTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);

    [OnMedusaFact]
    public async Task What_happens_in_a_real_medusa_is_here_without_a_sweep()
    {
        await using var app = await RegularsApp.Start(Engine.Sqlite);
        var workspace = await app.NewWorkspace();
        var owner = workspace.As(Role.Owner);
        var id = (await Reach("http://127.0.0.1:9", "sk_none")).Text("id");
        var made = await owner.PostOnce($"stores/{id}/events/secret", new { }, "one").Gives(200);
        await using var medusa = await Medusa.Start(new Dictionary<string, string>
        {
            ["REGULARS_TEST_SUBSCRIBER"] = Path.Combine(Repository.Root, "src/server/Modules/Regulars.Commerce/Stores/Medusa/regulars.ts"),
            ["REGULARS_HOOK_URL"] = made.Text("address"),
            ["REGULARS_HOOK_SECRET"] = made.Text("secret"),
        });
        var version = (await owner.GetAsync($"stores/{id}").Gives(200)).GetProperty("version").GetInt32();
        var store = new { platform = "medusa", address = medusa.Address.AbsoluteUri, key = medusa.SecretKey };
        await owner.PutAsJsonAsync($"stores/{id}", new { brand = workspace.Brand.ToString(), store, version }).Gives(204);
        await Until(async () => (await owner.GetAsync($"stores/{id}").Gives(200)).Text("state") == "reading", "It was never read.");

        var sold = await medusa.Sell("ana");
        await Until(() => workspace.Read(db => db.Set<Order>().AnyAsync(order => order.ExternalId == sold.Id)), "The order never came.");
        await medusa.Send(sold.Id);
        await Until(() => Is(order => order.Fulfilment == FulfilmentState.Sent), "The parcel never came.");
        await medusa.Capture(sold.Id);
        await Until(() => Is(order => order.Payment == PaymentState.Paid), "The payment never came.");

        var told = await workspace.Read(db => db.Set<StoreDelivery>().AsNoTracking().ToListAsync());
        Assert.Contains(told, delivery => delivery.Topic == "order.placed" && delivery.OrderExternalId == sold.Id);
        Assert.Contains(told, delivery => delivery.Topic == "order.fulfillment_created" && delivery.OrderExternalId == sold.Id);
        Assert.Contains(told, delivery => delivery.Topic == "payment.captured" && delivery.OrderExternalId is null);
        var events = (await owner.GetAsync($"stores/{id}").Gives(200)).GetProperty("events");
        Assert.Equal(0, events.GetProperty("missed").GetInt32());

        Task<bool> Is(Expression<Func<Order, bool>> claim) => workspace.Read(db => db.Set<Order>().Where(order => order.ExternalId == sold.Id).AnyAsync(claim));

        async Task<System.Text.Json.JsonElement> Reach(string address, string key) =>
            await owner.PostAsJsonAsync("stores", new { brand = workspace.Brand.ToString(), store = new { platform = "medusa", address, key } }).Gives(201);
    }

    /// <summary>Sooner than a sweep would find it.</summary>
    private static async Task Until(Func<Task<bool>> isSo, string otherwise)
    {
        for (var since = Stopwatch.StartNew(); !await isSo(); await Task.Delay(100))
            Assert.True(since.Elapsed < Longest, otherwise);
    }
}
