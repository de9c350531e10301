using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Commerce.Events;
using Regulars.Commerce.Stores;
using Regulars.Commerce.Stores.Demo;
using Regulars.Commerce.Syncing;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Team;
using Regulars.FunctionalTests.Commerce.Acting;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Commerce.Events;

/// <summary>What events miss is found, people are told, and what was lost is asked for again.</summary>
[Collection(ShopsCollection.Name)]
public sealed class WatchEventsTests(House house)
{
    private static readonly Duration Hour = Duration.FromHours(1);

    [OnBothEngines]
    public async Task A_demo_shop_sends_its_events_by_itself(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine);

        await hand.Refund(5).Gives(200);
        await hand.Reaches("done");
        await hand.Workspace.Settled();

        var delivery = Assert.Single(await hand.Workspace.Read(db => db.Set<StoreDelivery>().AsNoTracking().ToListAsync()));
        Assert.Equal(("order.updated", "order-" + hand.Number.TrimStart('#')), (delivery.Topic, delivery.OrderExternalId));
        Assert.NotNull(delivery.SettledAt);
        var events = (await hand.Lead.GetAsync("stores").Gives(200)).GetProperty("items")[0].GetProperty("events");
        Assert.NotNull(events.GetProperty("heardAt").GetString());

        await hand.Workspace.Do(async services => (await services.GetRequiredService<RegularsDb>().Set<DemoShop>().SingleAsync()).LoseEvents(true));
        await hand.Refund(1).Gives(200);
        await hand.Workspace.Settled();
        Assert.Equal([5m, 1m], await hand.RefundsInTheShop());
        Assert.Single(await hand.Workspace.Read(db => db.Set<StoreDelivery>().AsNoTracking().ToListAsync()));
    }

    [OnBothEngines]
    public async Task Lost_for_an_hour_they_are_missed_warned_of_and_subscribed_to_again(Engine engine)
    {
        var hand = await HookHand.Open(house, engine);
        await hand.Tell(hand.Body(hand.Numbers[0])).Gives(202);
        await hand.Workspace.Settled();
        await DemoHand.LookAgain(hand.Workspace);
        Assert.InRange(await UntilNextSweep(hand), Duration.FromMinutes(9), Duration.FromMinutes(10));

        await hand.Change(shop => shop.SendEventsTo(null, null));
        await hand.Pass(Hour);
        await DemoHand.Change(hand.Workspace, hand.Numbers[1], order => order with { CustomerName = "Missed" }, ago: Duration.FromMinutes(30));
        await DemoHand.Change(hand.Workspace, hand.Numbers[2], order => order with { CustomerName = "Just now" });
        await DemoHand.LookAgain(hand.Workspace);

        Assert.Equal(("Missed", "Just now"), ((await hand.Order(hand.Numbers[1])).CustomerName, (await hand.Order(hand.Numbers[2])).CustomerName));
        var shown = await hand.Shown();
        Assert.Equal(1, shown.GetProperty("missed").GetInt32());
        Assert.NotNull(shown.GetProperty("missedAt").GetString());
        Assert.InRange(await UntilNextSweep(hand), Duration.FromSeconds(30), Duration.FromMinutes(1));
        Assert.EndsWith(hand.Store, await hand.Workspace.Read(db => db.Set<DemoShop>().Select(shop => shop.HookPath).SingleAsync()), StringComparison.Ordinal);
        var audit = (await hand.Owner.GetAsync("audit").Gives(200)).GetProperty("items").EnumerateArray().Select(row => row.Text("action"));
        Assert.Contains("store.subscribed-again", audit);

        await hand.Tell(hand.Body(hand.Numbers[0])).Gives(202);
        Assert.Equal(0, (await hand.Shown()).GetProperty("missed").GetInt32());
    }

    [OnBothEngines]
    public async Task What_an_event_named_and_what_changed_before_the_first_is_not_missed(Engine engine)
    {
        var hand = await HookHand.Open(house, engine);
        await hand.Pass(Hour);
        await DemoHand.Change(hand.Workspace, hand.Numbers[0], order => order with { CustomerName = "Before the first" }, ago: Duration.FromMinutes(40));
        await hand.Tell(hand.Body(hand.Numbers[1])).Gives(202);
        await hand.Workspace.Settled();
        await DemoHand.LookAgain(hand.Workspace);
        Assert.Equal(0, (await hand.Shown()).GetProperty("missed").GetInt32());

        await hand.Pass(Hour);
        await DemoHand.Change(hand.Workspace, hand.Numbers[1], order => order with { CustomerName = "Named" }, ago: Hour);
        await DemoHand.LookAgain(hand.Workspace);

        Assert.Equal("Named", (await hand.Order(hand.Numbers[1])).CustomerName);
        Assert.Equal(0, (await hand.Shown()).GetProperty("missed").GetInt32());
    }

    [OnBothEngines]
    public async Task A_lost_subscription_is_found_without_anything_missed(Engine engine)
    {
        var hand = await HookHand.Open(house, engine);
        await hand.Change(shop => shop.SendEventsTo(null, null));

        await hand.Workspace.Do(services => ActivatorUtilities.CreateInstance<LookAfterSubscriptions>(services).Run(default, default));
        await hand.Workspace.Settled();

        Assert.NotNull(await hand.Workspace.Read(db => db.Set<DemoShop>().Select(shop => shop.HookPath).SingleAsync()));
    }

    [OnBothEngines]
    public async Task One_look_serves_all_that_came_before_it(Engine engine)
    {
        var hand = await HookHand.Open(house, engine);
        var (store, order) = (StoreId.From(Guid.Parse(hand.Store)), "order-" + hand.Numbers[0].TrimStart('#'));
        await hand.Workspace.Do(services =>
        {
            var now = services.GetRequiredService<IClock>().GetCurrentInstant();
            services.GetRequiredService<RegularsDb>().AddRange(Enumerable.Range(0, 20).Select(number => new StoreDelivery(store, $"{number}", "order.updated", order, now)));
            return Task.CompletedTask;
        });

        await hand.Workspace.Do(async services =>
        {
            var reader = services.GetRequiredService<ReadWhatIsTold>();
            var look = await reader.Intend(new StoreEventDue(store, "7", order), default);
            await reader.Record(look!, await reader.Call(look!, default), default);
        });

        Assert.All(await hand.Deliveries(), delivery => Assert.NotNull(delivery.SettledAt));
        await hand.Workspace.Do(async services =>
            Assert.Null(await services.GetRequiredService<ReadWhatIsTold>().Intend(new StoreEventDue(store, "8", order), default)));
    }

    [OnBothEngines]
    public async Task A_flood_about_one_order_is_taken_and_settled(Engine engine)
    {
        var hand = await HookHand.Open(house, engine);

        await Parallel.ForEachAsync(Enumerable.Range(0, 60), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, _) =>
            await hand.Tell(hand.Body(hand.Numbers[0])).Gives(202));
        await hand.Workspace.Settled();

        var kept = await hand.Deliveries();
        Assert.Equal(60, kept.Count);
        Assert.All(kept, delivery => Assert.NotNull(delivery.SettledAt));
    }

    [OnBothEngines]
    public async Task What_cannot_be_read_now_is_left_to_a_sweep(Engine engine)
    {
        var hand = await HookHand.Open(house, engine);
        await hand.Workspace.Do(async services =>
        {
            var store = StoreId.From(Guid.Parse(hand.Store));
            var now = services.GetRequiredService<IClock>().GetCurrentInstant();
            var failure = new StoreException(
                StoreFault.Unreachable, StoreStep.Connect, "Away");
            await services.GetRequiredService<ReadWhatIsTold>().Record(new ReadWhatIsTold.Look(store, "order-1", now), new ReadWhatIsTold.Seen(null, failure), default);
        });

        Assert.Single(await hand.Workspace.Read(db => db.Set<OutboxRow>().AsNoTracking().Where(row => row.Key == $"{hand.Store}/soon").ToListAsync()));
    }

    [OnBothEngines]
    public async Task A_round_that_is_asked_for_while_one_runs_waits_for_its_end(Engine engine)
    {
        var hand = await HookHand.Open(house, engine);
        var store = StoreId.From(Guid.Parse(hand.Store));
        await hand.Workspace.Do(async services =>
        {
            (await services.GetRequiredService<RegularsDb>().Set<StoreSync>().SingleAsync()).StartRound(services.GetRequiredService<IClock>().GetCurrentInstant());
        });
        var running = await Round(hand);

        await Assert.ThrowsAsync<PutOffException>(() =>
            hand.Workspace.Do(services => services.GetRequiredService<StartRound>().React(new RoundDue(store, IsAskedFor: true), default)));
        await hand.Workspace.Do(services => services.GetRequiredService<StartRound>().React(new RoundDue(store), default));

        Assert.Equal(running, await Round(hand));
    }

    [OnBothEngines]
    public async Task Old_deliveries_are_forgotten(Engine engine)
    {
        var hand = await HookHand.Open(house, engine);
        await hand.Tell(hand.Body(hand.Numbers[0])).Gives(202);
        await hand.Workspace.Settled();
        await hand.Pass(Duration.FromDays(8));
        await hand.Tell(hand.Body(hand.Numbers[0])).Gives(202);
        await hand.Workspace.Settled();

        await hand.Workspace.Do(async services =>
        {
            await services.GetRequiredService<UnitOfWork>().BeginWriting(default);
            await ActivatorUtilities.CreateInstance<ForgetOldDeliveries>(services).Run(services.GetRequiredService<IClock>().GetCurrentInstant(), default);
        });

        Assert.Single(await hand.Deliveries());
    }

    [OnBothEngines]
    public async Task The_file_for_a_shop_that_sends_nothing_by_itself_holds_no_secret(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var store = new { platform = "medusa", address = "http://127.0.0.1:9/", key = "sk_none" };
        var id = (await workspace.As(Role.Owner).PostAsJsonAsync("stores", new { brand = workspace.Brand.ToString(), store }).Gives(201)).Text("id");
        var shown = (await workspace.As(Role.Owner).GetAsync($"stores/{id}").Gives(200)).GetProperty("events");
        Assert.Equal(("src/subscribers/regulars.ts", false), (shown.Text("file"), shown.GetProperty("isSetUp").GetBoolean()));
        Assert.EndsWith($"/hooks/stores/{id}", shown.Text("address"), StringComparison.Ordinal);

        var made = await workspace.As(Role.Owner).PostOnce($"stores/{id}/events/secret", new { }, "one").Gives(200);
        using var file = await workspace.As(Role.Owner).GetAsync($"stores/{id}/subscriber");

        Assert.Equal(shown.Text("address"), made.Text("address"));
        Assert.Equal("regulars.ts", file.Content.Headers.ContentDisposition?.FileName);
        var text = await file.Content.ReadAsStringAsync();
        Assert.Contains("REGULARS_HOOK_SECRET", text, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Text("secret"), text, StringComparison.Ordinal);
        await workspace.As(Role.Owner).DeleteAsync($"stores/{id}?data=remove").Gives(204);
    }

    private static Task<int> Round(HookHand hand) => hand.Workspace.Read(db => db.Set<StoreSync>().Select(sync => sync.Round).SingleAsync());

    private static async Task<Duration> UntilNextSweep(HookHand hand)
    {
        var due = await hand.Workspace.Read(db => db.Set<OutboxRow>().Where(row => row.Key == hand.Store).Select(row => row.AvailableAt).SingleAsync());
        return due - hand.Workspace.App.Services.GetRequiredService<IClock>().GetCurrentInstant();
    }
}
