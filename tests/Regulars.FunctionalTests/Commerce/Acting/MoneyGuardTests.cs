using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Commerce.Connecting;
using Regulars.Commerce.Intents;
using Regulars.Commerce.Stores;
using Regulars.Commerce.Stores.Demo;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Team;
using Regulars.FunctionalTests.Conversations;
using Regulars.Platform.Clock;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Commerce.Acting;

/// <summary>Ways around limits, around the order's own state, and around an intent's end.</summary>
[Collection(ShopsCollection.Name)]
public sealed class MoneyGuardTests(House house)
{
    [OnBothEngines]
    public async Task A_paused_store_pays_nothing_until_it_goes_on(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine);
        var store = await Store(hand);
        await hand.Workspace.As(Role.Owner).PutAsync("money-rules", JsonContent.Create(new { holdSeconds = 1 })).Gives(204);
        await hand.Refund(5).Gives(200);
        await hand.Workspace.As(Role.Owner).PutAsync($"stores/{store}/pause", null).Gives(204);

        var waiting = await hand.Reaches("due");
        Assert.Equal(("The store is paused.", 0), (waiting.Text("problem"), waiting.GetProperty("calls").GetInt32()));
        await hand.Workspace.As(Role.Owner).DeleteAsync($"stores/{store}/pause").Gives(204);

        await hand.Reaches("done");
        Assert.Equal([5m], await hand.RefundsInTheShop());
    }

    [OnBothEngines]
    public async Task A_store_does_not_move_while_something_is_under_way_there(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine, hold: 600);
        var owner = hand.Workspace.As(Role.Owner);
        var brand = hand.Workspace.Brand.ToString();
        var store = await owner.PostAsJsonAsync("stores", new { brand, store = new { platform = "medusa", address = "http://127.0.0.1:9", key = "sk_x" } }).Gives(201);
        var (id, begun) = (StoreId.From(Guid.Parse(store.Text("id"))), IntentId.From(Guid.Parse((await hand.Refund(5).Gives(200)).Text("intent"))));
        await hand.Workspace.Do(services => services.GetRequiredService<RegularsDb>().Set<Intent>().Where(intent => intent.Id == begun)
            .ExecuteUpdateAsync(set => set.SetProperty(intent => intent.StoreId, id)));
        object Moved(string address) => new { brand, store = new { platform = "medusa", address, key = "sk_x" }, version = store.GetProperty("version").GetInt32() };

        await owner.PutAsJsonAsync($"stores/{id}", Moved("http://127.0.0.1:19")).IsRefused(409, "money_under_way");
        await owner.PutAsJsonAsync($"stores/{id}", Moved("http://127.0.0.1:9")).Gives(204);
    }

    [OnBothEngines]
    public async Task Nothing_is_given_in_the_conversation_of_another_customer(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine);
        var other = await (await Counter.At(hand.Workspace)).Hear("Hello", "stranger@mail.example");

        await hand.Run("order.refund", new { amount = MoneyHand.Money(5), conversation = other.ToString() }).IsRefused(400, "other_customer");
    }

    [OnBothEngines]
    public async Task Neither_a_refund_beside_a_cancellation_nor_a_cancellation_beside_a_refund(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine, hold: 600, FulfilmentState.Unfulfilled);

        var refund = await hand.Refund(5).Gives(200);
        await hand.Run("order.cancel", new { }).IsRefused(409, "refund_under_way");
        await hand.Run("order.withdraw", new { intent = refund.Text("intent") }).Gives(200);
        await hand.Run("order.cancel", new { }).Gives(200);

        await hand.Refund(5).IsRefused(409, "cancel_under_way");
        await hand.Run("order.cancel", new { }).IsRefused(409, "cancel_under_way");
    }

    [OnBothEngines]
    public async Task The_same_piece_is_sent_a_second_time_only_if_somebody_else_agrees(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine);
        var line = (await hand.Agent.GetAsync($"orders/{hand.Order}").Gives(200)).GetProperty("lines")[0];
        var wish = new { lines = new[] { new { line = line.Text("id"), quantity = line.GetProperty("shipped").GetInt32() } } };

        await hand.Run("order.replace", wish).Gives(200);
        await hand.Reaches("done");
        var again = await hand.Preview("order.replace", wish).Gives(200);
        await hand.Run("order.replace", wish).Gives(200);

        Assert.Equal((true, "again"), (again.GetProperty("needsApproval").GetBoolean(), again.Text("beyond")));
        await hand.Reaches("asked");
    }

    [OnBothEngines]
    public async Task What_no_limit_can_measure_is_not_given_alone(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine);
        var nothing = Contracts.Money.FromMinorUnits(0, "USD");
        await DemoHand.Change(hand.Workspace, hand.Number, order => order with
        {
            Totals = new OrderTotals(nothing, nothing, nothing, nothing, nothing, nothing),
            Lines = [.. order.Lines.Select(line => line with { UnitPrice = nothing, Paid = nothing, Tax = nothing, Shipped = line.Quantity })],
        });
        await DemoHand.LookAgain(hand.Workspace);
        var line = (await hand.Agent.GetAsync($"orders/{hand.Order}").Gives(200)).GetProperty("lines")[0].Text("id");

        var code = await hand.Preview("order.discount", new { percent = 100 }).Gives(200);
        var parcel = await hand.Preview("order.replace", new { lines = new[] { new { line, quantity = 1 } } }).Gives(200);
        await hand.Run("order.discount", new { percent = 100 }).Gives(200);

        Assert.Equal(("unpriced", "unpriced"), (code.Text("beyond"), parcel.Text("beyond")));
        await hand.Reaches("asked");
        Assert.False((await hand.Workspace.As(Role.Owner).PostAsJsonAsync("actions/order.discount/preview", new { subject = hand.Order, parameters = new { percent = 100 } }).Gives(200))
            .GetProperty("needsApproval").GetBoolean());
    }

    [OnBothEngines]
    public async Task What_was_allowed_is_not_paid_for_a_line_that_went_back_meanwhile(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine, limited: false);
        await hand.Limit(new { role = "agent", currency = "USD", perGesture = MoneyHand.Money(1) });
        var line = (await hand.InTheShop()).Lines[0].Id;
        await DemoHand.Change(hand.Workspace, hand.Number, order => order with
        {
            Lines = [order.Lines[0] with { Id = "beside", Paid = order.Totals.Total }, .. order.Lines],
            Details = order.Details with { Payments = [order.Details.Payments[0] with { Id = "beside", Amount = order.Totals.Total, Captured = order.Totals.Total }, .. order.Details.Payments] },
        });
        await DemoHand.LookAgain(hand.Workspace);
        var wish = new { lines = new[] { new { line, quantity = 1 } } };
        await hand.Run("order.refund", wish).Gives(200);
        var request = await hand.Request(Role.Owner);
        await hand.Run("order.refund", wish, Role.Owner).Gives(200);
        await hand.Reaches("done");

        await hand.Answer(request, "approve", Role.Owner).Gives(204);
        var refused = await hand.Reaches("refused");

        Assert.Contains("was paid", refused.Text("problem"), StringComparison.Ordinal);
        Assert.Single(await hand.RefundsInTheShop());
    }

    [OnBothEngines]
    public async Task What_became_of_it_is_known_even_if_the_order_cannot_be_kept(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine);
        await DemoHand.Change(hand.Workspace, hand.Number, order => order with { CustomerId = new string('x', 500) });

        await hand.Refund(5).Gives(200);

        await hand.Reaches("done");
        Assert.Equal([5m], await hand.RefundsInTheShop());
    }

    [OnBothEngines]
    public async Task Neither_a_token_nor_whoever_asked_for_it_says_that_it_did_not_happen(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine);
        await hand.Expect(DemoFault.Dropped);
        await hand.Refund(5, Role.Lead).Gives(200);
        var doubtful = await hand.Reaches("doubtful");
        object Said(bool happened) => new { happened, version = doubtful.GetProperty("version").GetInt32() };
        var settlement = $"intents/{doubtful.Text("id")}/settlement";
        var token = (await hand.Workspace.As(Role.Owner).PostAsJsonAsync("tokens", new { name = "Bot", role = "owner" }).Gives(201)).Text("token");

        await hand.Workspace.With(token).PutAsJsonAsync(settlement, Said(false)).IsRefused(409, "person_needed");
        await hand.Lead.PutAsJsonAsync(settlement, Said(false)).IsRefused(409, "own_doubt");
        await hand.Workspace.As(Role.Owner).PutAsJsonAsync(settlement, Said(false)).Gives(204);

        Assert.Equal("withdrawn", (await hand.Reaches("withdrawn", doubtful.Text("id"))).Text("state"));
    }

    [OnBothEngines]
    public async Task What_a_person_found_in_the_shop_under_another_note_is_counted_once(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine);
        await hand.Expect(DemoFault.Dropped);
        await hand.Refund(5).Gives(200);
        var doubtful = await hand.Reaches("doubtful");
        await DemoHand.Do(hand.Workspace, new RefundPayment(
            "by hand", $"order-{hand.Number.TrimStart('#')}", [new PaymentShare((await hand.InTheShop()).Details.Payments[0].Id, Contracts.Money.Of(5, "USD"))], [],
            Contracts.Money.FromMinorUnits(0, "USD"), Restock: false, Reason: "By hand"));

        await hand.Lead.PutAsJsonAsync($"intents/{doubtful.Text("id")}/settlement", new { happened = true, version = doubtful.GetProperty("version").GetInt32() }).Gives(204);
        await hand.Workspace.Settled();

        var shown = await hand.Preview("order.refund", new { amount = MoneyHand.Money(1) }).Gives(200);
        var left = shown.GetProperty("figures").EnumerateArray().First(figure => figure.Text("name") == "refundable").GetProperty("amount");
        Assert.Equal(hand.Total - 5, decimal.Parse(left.Text("amount"), System.Globalization.CultureInfo.InvariantCulture));
    }

    [OnBothEngines]
    public async Task What_lost_its_row_in_the_outbox_is_found_and_done(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine, hold: 600);
        var id = IntentId.From(Guid.Parse((await hand.Refund(5).Gives(200)).Text("intent")));
        await hand.Workspace.Do(async services =>
        {
            await services.GetRequiredService<EventOutbox>().Cancel<IntentDue>(id.ToString(), default);
            await services.GetRequiredService<RegularsDb>().Set<Intent>().Where(intent => intent.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(intent => intent.DueAt, services.GetRequiredService<IClock>().GetCurrentInstant() - Duration.FromHours(1)));
        });

        await hand.Workspace.Do(services => services.GetRequiredKeyedService<IJob>(nameof(FindLostIntents)).Run(services.GetRequiredService<IClock>().GetCurrentInstant(), default));

        await hand.Reaches("done");
        Assert.Equal([5m], await hand.RefundsInTheShop());
    }

    private static async Task<string> Store(MoneyHand hand) =>
        (await hand.Workspace.Read(db => db.Set<Store>().AsNoTracking().Select(store => store.Id).SingleAsync())).ToString();
}
