using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Events;
using Regulars.Commerce.Orders;
using Regulars.Contracts.Team;
using Regulars.Platform.Outbox;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Commerce.Events;

/// <summary>What comes is taken once, from whom it says, and is never believed.</summary>
[Collection(ShopsCollection.Name)]
public sealed class TakeEventTests(House house)
{
    [OnBothEngines]
    public async Task What_an_event_names_is_read_anew_at_once(Engine engine)
    {
        var hand = await HookHand.Open(house, engine);
        var number = hand.Numbers[0];
        await DemoHand.Change(hand.Workspace, number, order => order with { CustomerName = "As the shop has it" });

        await hand.Tell(hand.Body(number).Replace("\"at\"", "\"customerName\":\"As the body says\",\"at\"", StringComparison.Ordinal)).Gives(202);
        await hand.Workspace.Settled();

        Assert.Equal("As the shop has it", (await hand.Order(number)).CustomerName);
        Assert.NotNull(Assert.Single(await hand.Deliveries()).SettledAt);
        Assert.NotNull((await hand.Shown()).GetProperty("heardAt").GetString());
    }

    [OnBothEngines]
    public async Task The_same_one_twice_and_many_times_at_once_is_one(Engine engine)
    {
        var hand = await HookHand.Open(house, engine);
        var (first, second) = (hand.Body(hand.Numbers[0]), hand.Body(hand.Numbers[1]));

        await hand.Tell(first).Gives(202);
        await hand.Tell(first).Gives(202);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => hand.Tell(second).Gives(202)));
        await hand.Workspace.Settled();
        await hand.Tell(second).Gives(202);

        Assert.Equal(2, (await hand.Deliveries()).Count);
    }

    [OnBothEngines]
    public async Task Out_of_order_the_shop_s_last_word_counts(Engine engine)
    {
        var hand = await HookHand.Open(house, engine);
        var number = hand.Numbers[0];
        var (older, newer) = (hand.Body(number, "order.placed"), hand.Body(number));
        await DemoHand.Change(hand.Workspace, number, order => order with { CustomerName = "First" });
        await DemoHand.Change(hand.Workspace, number, order => order with { CustomerName = "Second" });

        await hand.Tell(newer).Gives(202);
        await hand.Workspace.Settled();
        await hand.Tell(older).Gives(202);
        await hand.Workspace.Settled();

        Assert.Equal("Second", (await hand.Order(number)).CustomerName);
    }

    [OnBothEngines]
    public async Task Forged_or_with_one_byte_changed_it_is_refused_and_leaves_nothing(Engine engine)
    {
        var hand = await HookHand.Open(house, engine);
        var body = Encoding.UTF8.GetBytes(hand.Body(hand.Numbers[0]));
        var signature = HookSignature.Of(body, hand.Secret);

        await hand.Send(body, null, hand.Store).Gives(401);
        await hand.Send(body, "", hand.Store).Gives(401);
        await hand.Post(body, "another secret").Gives(401);
        await hand.Send([.. body, (byte)' '], signature, hand.Store).Gives(401);
        for (var at = 0; at < body.Length; at += 7)
            await hand.Send([.. body[..at], (byte)(body[at] ^ 1), .. body[(at + 1)..]], signature, hand.Store).Gives(401);
        for (var at = 0; at < signature.Length; at++)
            await hand.Send(body, $"{signature[..at]}{(signature[at] == 'A' ? 'B' : (char)(signature[at] ^ 1))}{signature[(at + 1)..]}", hand.Store).Gives(401);
        await hand.Send(body, signature.ToLowerInvariant(), hand.Store).Gives(401);

        Assert.Empty(await hand.Deliveries());
        Assert.Null((await hand.Shown()).GetProperty("heardAt").GetString());
        await hand.Send(body, signature, hand.Store).Gives(202);
    }

    [OnBothEngines]
    public async Task While_a_secret_is_turned_the_old_one_holds_for_a_day(Engine engine)
    {
        var hand = await HookHand.Open(house, engine);

        var old = await hand.TurnSecret();

        Assert.NotEqual(old, hand.Secret);
        await hand.Tell(hand.Body(hand.Numbers[0]), old).Gives(202);
        await hand.Tell(hand.Body(hand.Numbers[0])).Gives(202);
        Assert.NotNull((await hand.Shown()).GetProperty("oldSecretUntil").GetString());
        await hand.Pass(Duration.FromHours(24));
        await hand.Tell(hand.Body(hand.Numbers[0]), old).Gives(401);
        await hand.Tell(hand.Body(hand.Numbers[0])).Gives(202);
        Assert.Null((await hand.Shown()).GetProperty("oldSecretUntil").GetString());
        var older = await hand.TurnSecret();
        await hand.TurnSecret();
        await hand.Tell(hand.Body(hand.Numbers[0]), older).Gives(401);
    }

    [OnBothEngines]
    public async Task A_store_hears_its_own_alone(Engine engine)
    {
        var (ours, theirs) = (await HookHand.Open(house, engine), await HookHand.Open(house, engine));

        await ours.Tell(ours.Body(ours.Numbers[0]), theirs.Secret).Gives(401);
        await ours.Tell(ours.Body(ours.Numbers[0]), store: theirs.Store).Gives(401);
        foreach (var nowhere in new[] { Guid.CreateVersion7().ToString(), "no-id", ours.Workspace.Id.ToString() })
            await ours.Tell(ours.Body(ours.Numbers[0]), store: nowhere).Gives(404);
        await theirs.Workspace.As(Role.Owner).PostOnce($"stores/{ours.Store}/events/secret", new { }, "one").Gives(404);

        Assert.Empty(await ours.Deliveries());
        Assert.Empty(await theirs.Deliveries());
    }

    [OnBothEngines]
    public async Task Rubbish_is_taken_when_it_is_signed_and_breaks_nothing(Engine engine)
    {
        var hand = await HookHand.Open(house, engine);
        string[] rubbish =
        [
            "", "null", "[]", "{", "<!doctype html><h1>Bad gateway</h1>", new string('[', 5000), "{\"name\":1,\"data\":2}", "{\"name\":\"order.updated\",\"data\":[]}",
            "{\"name\":\"order.updated\",\"data\":{\"id\":\"../customers\"}}", "{\"name\":\"order.updated\",\"data\":{\"id\":\"a\\u0000b\"}}",
            $"{{\"name\":\"{new string('n', 5000)}\",\"data\":{{\"id\":\"{new string('9', 5000)}\"}}}}", "{\"name\":\"order.\\ud800\",\"data\":{\"id\":\"\\ud800\"}}",
        ];

        foreach (var body in rubbish)
            await hand.Tell(body).Gives(202);
        await hand.Post([0xff, 0xfe, 0x00, 0x80]).Gives(202);
        await hand.Post(new byte[TakeEvent.LargestBody + 1]).Gives(413);
        await hand.Post(new byte[2 * 1024 * 1024], "another secret").Gives(413);
        await hand.Tell("<html>", "another secret").Gives(401);
        await hand.Workspace.Settled();

        var kept = await hand.Deliveries();
        Assert.Equal(rubbish.Length + 1, kept.Count);
        Assert.All(kept, delivery => Assert.Null(delivery.OrderExternalId));
        Assert.Empty(await hand.Workspace.Read(db => db.Set<OutboxRow>().Where(row => row.ParkedAt != null).ToListAsync()));
    }

    [OnBothEngines]
    public async Task An_order_that_does_not_exist_is_looked_for_once_and_forgotten(Engine engine)
    {
        var hand = await HookHand.Open(house, engine);

        await hand.Tell(hand.Body("#99999999")).Gives(202);
        await hand.Workspace.Settled();

        Assert.NotNull(Assert.Single(await hand.Deliveries()).SettledAt);
        Assert.Equal(hand.Numbers.Count, await hand.Workspace.Read(db => db.Set<Order>().CountAsync()));
        Assert.Empty(await hand.Workspace.Read(db => db.Set<OutboxRow>().Where(row => row.ParkedAt != null).ToListAsync()));
    }

    [OnBothEngines]
    public async Task What_names_no_order_has_the_store_swept_soon(Engine engine)
    {
        var hand = await HookHand.Open(house, engine);

        for (var times = 0; times < 5; times++)
            await hand.Tell(hand.Body(hand.Numbers[0], "payment.captured")).Gives(202);
        await hand.Workspace.Settled();

        var soon = await hand.Workspace.Read(db => db.Set<OutboxRow>().AsNoTracking().Where(row => row.Key == $"{hand.Store}/soon").ToListAsync());
        Assert.True(soon.Count <= 1, "Several sweeps wait for one.");
        Assert.All(await hand.Deliveries(), delivery => Assert.NotNull(delivery.SettledAt));
    }

    [OnBothEngines]
    public async Task Paused_it_hears_and_does_nothing_and_disconnected_it_is_not_there(Engine engine)
    {
        var hand = await HookHand.Open(house, engine);
        await hand.Tell(hand.Body(hand.Numbers[0])).Gives(202);

        await hand.Owner.PutAsync($"stores/{hand.Store}/pause", null).Gives(204);
        await hand.Tell(hand.Body(hand.Numbers[1])).Gives(202);
        await hand.Tell(hand.Body(hand.Numbers[1]), "another secret").Gives(401);
        await hand.Workspace.Settled();
        Assert.Single(await hand.Deliveries());

        await hand.Owner.DeleteAsync($"stores/{hand.Store}?data=remove").Gives(204);
        await hand.Tell(hand.Body(hand.Numbers[0])).Gives(404);
        await hand.Workspace.Settled();
        Assert.Empty(await hand.Deliveries());
        Assert.Equal(0, await hand.Workspace.Read(db => db.Set<StoreHook>().CountAsync()));
    }
}
