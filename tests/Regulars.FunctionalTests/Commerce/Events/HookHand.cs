using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Commerce.Events;
using Regulars.Commerce.Orders;
using Regulars.Commerce.Stores.Demo;
using Regulars.Commerce.Syncing;
using Regulars.Contracts.Team;
using Regulars.Platform.Persistence;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Commerce.Events;

/// <summary>A workspace with a demo shop, and who signs what it tells.</summary>
internal sealed class HookHand
{
    private int told;

    private HookHand(TestWorkspace workspace, string store, IReadOnlyList<string> numbers) => (Workspace, Store, Numbers) = (workspace, store, numbers);

    public TestWorkspace Workspace { get; }

    public string Store { get; }

    /// <summary>Of the shop's orders, oldest first.</summary>
    public IReadOnlyList<string> Numbers { get; }

    public string Secret { get; private set; } = "";

    public HttpClient Owner => Workspace.As(Role.Owner);

    public static async Task<HookHand> Open(House house, Engine engine) => await Open(await house.NewWorkspace(engine));

    public static async Task<HookHand> Open(TestWorkspace workspace)
    {
        var buyers = Enumerable.Range(1, 4).Select(number => new { name = $"Buyer {number}", email = $"buyer{number}@mail.example" });
        var store = (await workspace.As(Role.Owner)
            .PostAsJsonAsync("stores", new { brand = workspace.Brand.ToString(), store = new { platform = "demo" }, buyers }).Gives(201)).Text("id");
        await workspace.Settled();
        var read = await workspace.As(Role.Owner).GetAsync($"stores/{store}").Gives(200);
        Assert.True(read.Text("state") == "reading", $"The store was not read: {read}");
        var numbers = await workspace.Read(db => db.Set<Order>().OrderBy(order => order.Number).Select(order => order.Number).ToListAsync());
        var hand = new HookHand(workspace, store, numbers);
        await hand.TurnSecret();
        return hand;
    }

    /// <summary>The one before.</summary>
    public async Task<string> TurnSecret()
    {
        var before = Secret;
        Secret = (await Owner.PostOnce($"stores/{Store}/events/secret", new { }, Guid.CreateVersion7().ToString()).Gives(200)).Text("secret");
        await Workspace.Settled();
        return before;
    }

    /// <summary>No two are the same.</summary>
    public string Body(string number, string topic = "order.updated") =>
        JsonSerializer.Serialize(new { name = topic, data = new { id = "order-" + number.TrimStart('#') }, at = Interlocked.Increment(ref told) });

    public Task<HttpResponseMessage> Tell(string body, string? secret = null, string? store = null) => Post(Encoding.UTF8.GetBytes(body), secret, store);

    public Task<HttpResponseMessage> Post(byte[] body, string? secret = null, string? store = null) =>
        Send(body, HookSignature.Of(body, secret ?? Secret), store ?? Store);

    public async Task<HttpResponseMessage> Send(byte[] body, string? signature, string store)
    {
        using var http = Workspace.App.Anonymous();
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Workspace.App.Address, $"hooks/stores/{store}")) { Content = new ByteArrayContent(body) };
        // Who is refused while they still send may find the line closed before they read why.
        request.Headers.ExpectContinue = body.Length > TakeEvent.LargestBody;
        if (signature is not null)
            request.Headers.Add(DemoEvents.SignatureHeader, signature);
        return await http.SendAsync(request);
    }

    public async Task<JsonElement> Shown() => (await Owner.GetAsync($"stores/{Store}").Gives(200)).GetProperty("events");

    public Task<Order> Order(string number) => Workspace.Read(db => db.Set<Order>().AsNoTracking().SingleAsync(order => order.Number == number));

    public Task<List<StoreDelivery>> Deliveries() =>
        Workspace.Read(db => db.Set<StoreDelivery>().AsNoTracking().OrderBy(delivery => delivery.ReceivedAt).ToListAsync());

    public Task Change(Action<DemoShop> change) => Workspace.Do(async services => change(await services.GetRequiredService<RegularsDb>().Set<DemoShop>().SingleAsync()));

    /// <summary>As if all that was heard, read and signed so far were this much longer ago.</summary>
    public Task Pass(Duration time) => Workspace.Do(async services =>
    {
        var (db, unit) = (services.GetRequiredService<RegularsDb>(), services.GetRequiredService<UnitOfWork>());
        var (hook, sync) = (await db.Set<StoreHook>().AsNoTracking().SingleAsync(), await db.Set<StoreSync>().AsNoTracking().SingleAsync());
        var (first, last, old, begun) = (hook.FirstEventAt - time, hook.LastEventAt - time, hook.OldSecretUntil - time, sync.RoundStartedAt - time);
        var made = hook.SecretMadeAt - time;
        var subscribed = hook.SubscribedAt - time;
        await unit.BeginWriting(default);
        await db.Set<StoreHook>().ExecuteUpdateAsync(set => set
            .SetProperty(hook => hook.FirstEventAt, first).SetProperty(hook => hook.LastEventAt, last).SetProperty(hook => hook.OldSecretUntil, old)
            .SetProperty(hook => hook.SecretMadeAt, made).SetProperty(hook => hook.SubscribedAt, subscribed));
        await db.Set<StoreSync>().ExecuteUpdateAsync(set => set.SetProperty(sync => sync.RoundStartedAt, begun));
        foreach (var delivery in await db.Set<StoreDelivery>().AsNoTracking().ToListAsync())
        {
            var received = delivery.ReceivedAt - time;
            await db.Set<StoreDelivery>().Where(one => one.Id == delivery.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.ReceivedAt, received));
        }
    });
}
