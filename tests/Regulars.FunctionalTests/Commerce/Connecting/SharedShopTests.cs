using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Commerce.Connecting;
using Regulars.Commerce.Intents;
using Regulars.Commerce.Orders;
using Regulars.Commerce.Stores.Demo;
using Regulars.Commerce.Syncing;
using Regulars.Contracts.Team;
using Regulars.FunctionalTests.Commerce.Acting;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Commerce.Connecting;

/// <summary>Two workspaces with the very same shop.</summary>
[Collection(ShopsCollection.Name)]
public sealed class SharedShopTests(House house)
{
    [OnBothEngines]
    public async Task Each_sees_its_own_rows_and_nothing_of_what_the_other_does(Engine engine)
    {
        var (hand, neighbour) = await Open(engine);
        var (ours, theirs) = (await Rows(hand.Workspace), await Rows(neighbour));
        var stranger = neighbour.As(Role.Owner);
        var twin = theirs.Single(order => order.Number == hand.Number).Id.ToString();

        await hand.Refund(5).Gives(200);
        var intent = (await hand.Reaches("done")).Text("id");
        await hand.Workspace.Settled();

        Assert.Equal(ours.Select(order => order.Number), theirs.Select(order => order.Number));
        Assert.Empty(ours.Select(order => order.Id).Intersect(theirs.Select(order => order.Id)));
        await stranger.GetAsync($"orders/{hand.Order}").Gives(404);
        await stranger.GetAsync($"orders/{hand.Order}/intents").Gives(404);
        await stranger.PostOnce("actions/order.refund", new { subject = hand.Order, parameters = new { amount = MoneyHand.Money(1) } }, "a stranger's").Gives(404);
        Assert.Empty((await stranger.GetAsync("intents").Gives(200)).GetProperty("items").EnumerateArray());
        Assert.Empty((await stranger.GetAsync($"orders/{twin}/intents").Gives(200)).GetProperty("items").EnumerateArray());
        Assert.Equal((1, 0), (await Intents(hand.Workspace), await Intents(neighbour)));
        Assert.NotEmpty(intent);

        await DemoHand.LookAgain(neighbour);
        Assert.Equal("5.00", (await stranger.GetAsync($"orders/{twin}").Gives(200)).GetProperty("totals").GetProperty("refunded").Text("amount"));
    }

    [OnBothEngines]
    public async Task What_one_removes_stays_with_the_other(Engine engine)
    {
        var (hand, neighbour) = await Open(engine);
        var before = await Rows(hand.Workspace);
        var store = (await neighbour.As(Role.Owner).GetAsync("stores").Gives(200)).GetProperty("items")[0].Text("id");

        await hand.Workspace.As(Role.Owner).DeleteAsync($"stores/{store}?data=remove").Gives(404);
        await neighbour.As(Role.Owner).DeleteAsync($"stores/{store}?data=remove").Gives(204);
        await neighbour.Settled();
        await DemoHand.LookAgain(hand.Workspace);

        Assert.Empty(await Rows(neighbour));
        Assert.Equal(before, await Rows(hand.Workspace));
        Assert.Equal("reading", (await hand.Lead.GetAsync("stores").Gives(200)).GetProperty("items")[0].Text("state"));
        await hand.Refund(5).Gives(200);
        await hand.Reaches("done");
    }

    private async Task<(MoneyHand Hand, TestWorkspace Neighbour)> Open(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine);
        var neighbour = await house.NewWorkspace(engine);
        var (address, key) = await hand.Workspace.App.Services.GetRequiredService<Transactions>().Run(
            scope => scope.Enter(hand.Workspace.Id, Regulars.Contracts.Actor.System),
            async services =>
            {
                var store = await services.GetRequiredService<RegularsDb>().Set<Store>().SingleAsync();
                return (store.Address, services.GetRequiredService<Secrets>().Reveal(store.ProtectedKey));
            },
            default);
        await neighbour.Do(services =>
        {
            var (db, now) = (services.GetRequiredService<RegularsDb>(), services.GetRequiredService<IClock>().GetCurrentInstant());
            var store = new Store(DemoPlatform.PlatformName, now);
            store.Reach(neighbour.Brand, address, services.GetRequiredService<Secrets>().Protect(key));
            var sync = new StoreSync(store.Id);
            sync.Import(null, now);
            db.AddRange(store, sync);
            services.GetRequiredService<EventOutbox>().Add(new SyncDue(store.Id, sync.Round));
            return Task.CompletedTask;
        });
        await neighbour.Settled();
        return (hand, neighbour);
    }

    private static Task<List<Row>> Rows(TestWorkspace workspace) =>
        workspace.Read(db => db.Set<Order>().OrderBy(order => order.Number).Select(order => new Row(order.Id, order.Number)).ToListAsync());

    private static Task<int> Intents(TestWorkspace workspace) => workspace.Read(db => db.Set<Intent>().CountAsync());

    private sealed record Row(Regulars.Contracts.Commerce.OrderId Id, string Number);
}
