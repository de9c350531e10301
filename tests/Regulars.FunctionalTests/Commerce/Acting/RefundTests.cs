using System.Text.Json;
using Regulars.Commerce.Stores.Demo;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Commerce.Acting;

[Collection(ShopsCollection.Name)]
public sealed class RefundTests(House house)
{
    [OnBothEngines]
    public async Task What_is_shown_before_is_what_is_paid_back_once_with_its_key_in_the_shops_books(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine);
        var order = await hand.Agent.GetAsync($"orders/{hand.Order}").Gives(200);
        var line = order.GetProperty("lines")[0];
        var wish = new { lines = new[] { new { line = line.Text("id"), quantity = line.GetProperty("quantity").GetInt32() } } };

        var shown = await hand.Preview("order.refund", wish).Gives(200);
        await hand.Run("order.refund", wish).Gives(200);
        var done = await hand.Reaches("done");
        await hand.Workspace.Settled();

        var paid = Amount(line.GetProperty("paid"));
        Assert.Equal((paid, paid, hand.Total - paid), (Amount(shown.GetProperty("cost")), Figure(shown, "items"), Figure(shown, "remaining")));
        Assert.Equal(Amount(line.GetProperty("tax")), Figure(shown, "tax"));
        var refund = Assert.Single((await hand.InTheShop()).Details.Refunds);
        Assert.Equal((paid, $"[{done.Text("key")}]"), (refund.Amount.Amount, refund.Note));
        var after = await hand.Agent.GetAsync($"orders/{hand.Order}").Gives(200);
        Assert.Equal((paid, paid == hand.Total ? "refunded" : "partly-refunded"), (Amount(after.GetProperty("totals").GetProperty("refunded")), after.Text("payment")));
    }

    [OnBothEngines]
    public async Task The_same_request_twice_is_one_refund(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine);
        var wish = new { amount = MoneyHand.Money(5) };

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => hand.Run("order.refund", wish, key: "one click")));
        await hand.Reaches("done");
        await hand.Workspace.Settled();

        Assert.Equal([5m], await hand.RefundsInTheShop());
    }

    [OnBothEngines]
    public async Task Of_three_people_who_refund_most_of_it_at_once_one_succeeds_and_two_are_told_why(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine);
        var most = Math.Round(hand.Total * 0.6m, 2);

        var answers = await Task.WhenAll(new[] { Role.Agent, Role.Lead, Role.Owner }.Select(role => hand.Refund(most, role)));
        await hand.Reaches("done");
        await hand.Workspace.Settled();

        Assert.Equal([200, 409, 409], answers.Select(answer => (int)answer.StatusCode).Order());
        foreach (var refused in answers.Where(answer => !answer.IsSuccessStatusCode))
            await Task.FromResult(refused).IsRefused(409, "more_than_left");
        Assert.Equal([most], await hand.RefundsInTheShop());
    }

    [OnBothEngines]
    public async Task It_waits_its_hold_window_out_and_can_be_withdrawn_until_then(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine, hold: 600);

        var begun = await hand.Refund(5).Gives(200);
        var held = await hand.Reaches("held");
        await hand.Run(begun.GetProperty("undo").Text("name"), begun.GetProperty("undo").GetProperty("parameters")).Gives(200);
        await hand.Workspace.Settled();

        Assert.Equal((held.Text("id"), "order.withdraw"), (begun.Text("intent"), begun.GetProperty("undo").Text("name")));
        Assert.NotEqual(JsonValueKind.Null, held.GetProperty("dueAt").ValueKind);
        Assert.Equal("withdrawn", (await hand.Reaches("withdrawn")).Text("state"));
        Assert.Empty(await hand.RefundsInTheShop());
        await hand.Refund(hand.Total).Gives(200);
    }

    [OnBothEngines]
    public async Task What_is_done_cannot_be_withdrawn(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine);
        var begun = await hand.Refund(5).Gives(200);
        await hand.Reaches("done");

        await hand.Run("order.withdraw", new { intent = begun.Text("intent") }).IsRefused(409, "too_late");
    }

    [OnBothEngines]
    public async Task Nonsense_is_refused_before_the_store_is_asked(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine);
        var line = (await hand.Agent.GetAsync($"orders/{hand.Order}").Gives(200)).GetProperty("lines")[0];
        var (id, pieces) = (line.Text("id"), line.GetProperty("quantity").GetInt32());

        await hand.Run("order.refund", new { }).IsRefused(400, "nothing_to_refund");
        await hand.Refund(hand.Total + 0.01m).IsRefused(409, "more_than_left");
        await hand.Refund(-1).IsRefused(400, "nothing_to_refund");
        await hand.Run("order.refund", new { amount = new { amount = "5.00", currency = "EUR" } }).IsRefused(400, "other_currency");
        await hand.Run("order.refund", new { amount = MoneyHand.Money(1), lines = new[] { new { line = id, quantity = 1 } } }).IsRefused(400, "sum_beside_lines");
        await hand.Run("order.refund", new { lines = new[] { new { line = id, quantity = pieces + 1 } } }).IsRefused(400, "not_so_many");
        await hand.Run("order.refund", new { lines = new[] { new { line = id, quantity = 1 }, new { line = id, quantity = 1 } } }).IsRefused(400, "no_such_line");
        await hand.Run("order.refund", new { lines = new[] { new { line = id, quantity = 1, amount = MoneyHand.Money(9999) } } }).IsRefused(400, "more_than_paid");
        await hand.Run("order.refund", new { lines = new[] { new { line = "not of this order", quantity = 1 } } }).IsRefused(400, "no_such_line");
        await hand.Run("order.refund", new { lines = new[] { 7 } }).IsRefused(400, "invalid");
        await hand.Run("order.refund", new { amount = MoneyHand.Money(1), reason = Guid.CreateVersion7() }).IsRefused(400, "no_such_reason");

        Assert.Empty(await hand.RefundsInTheShop());
        Assert.Empty((await hand.Agent.GetAsync($"orders/{hand.Order}/intents").Gives(200)).GetProperty("items").EnumerateArray());
    }

    [OnBothEngines]
    public async Task Another_workspace_cannot_touch_the_order(Engine engine)
    {
        var (hand, other) = (await MoneyHand.Open(house, engine), await house.NewWorkspace(engine));

        await other.As(Role.Owner).PostOnce("actions/order.refund", new { subject = hand.Order, parameters = new { amount = MoneyHand.Money(1) } }, "theirs").Gives(404);
        await other.As(Role.Owner).GetAsync($"orders/{hand.Order}/abilities").Gives(404);
        await other.As(Role.Owner).GetAsync($"orders/{hand.Order}/intents").Gives(404);
    }

    [OnBothEngines]
    public async Task What_the_bank_declines_ends_with_its_words_and_the_money_is_free_again(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine);
        await hand.Expect(DemoFault.Decline);

        await hand.Refund(hand.Total).Gives(200);
        var refused = await hand.Reaches("refused");
        await hand.Refund(hand.Total).Gives(200);
        await hand.Reaches("done");

        Assert.Contains("bank", refused.Text("problem"), StringComparison.Ordinal);
        Assert.Equal([hand.Total], await hand.RefundsInTheShop());
    }

    [OnBothEngines]
    public async Task A_limited_store_is_asked_again_after_its_pause(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine);
        await hand.Expect(DemoFault.Limit);

        await hand.Refund(5).Gives(200);
        var done = await hand.Reaches("done");

        Assert.Equal(2, done.GetProperty("calls").GetInt32());
        Assert.Equal([5m], await hand.RefundsInTheShop());
    }

    private static decimal Figure(JsonElement preview, string name) =>
        Amount(preview.GetProperty("figures").EnumerateArray().Single(figure => figure.Text("name") == name).GetProperty("amount"));

    private static decimal Amount(JsonElement money) => decimal.Parse(money.Text("amount"), System.Globalization.CultureInfo.InvariantCulture);
}
