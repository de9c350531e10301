using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.FunctionalTests.Commerce;
using Regulars.FunctionalTests.Commerce.Acting;
using Regulars.FunctionalTests.Conversations;
using Regulars.Platform.Persistence;
using Regulars.Team.Approving;
using Regulars.Team.Authority;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Team.Authority;

[Collection(ShopsCollection.Name)]
public sealed class AuthorityTests(House house)
{
    [OnBothEngines]
    public async Task Within_it_nobody_is_asked_and_what_is_left_stands_on_the_button(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine, limited: false);
        await hand.Limit(new { role = "agent", currency = "USD", perDay = MoneyHand.Money(10) });

        var before = await Left(hand, "order.refund");
        await hand.Refund(6).Gives(200);
        await hand.Reaches("done");
        var after = await Left(hand, "order.refund");
        var shown = await hand.Preview("order.refund", new { amount = MoneyHand.Money(5) }).Gives(200);

        Assert.Equal(("10.00", "10.00", "4.00", "10.00"), (before.Left, before.Limit, after.Left, after.Limit));
        Assert.Equal((true, "day"), (shown.GetProperty("needsApproval").GetBoolean(), shown.Text("beyond")));
        Assert.Equal([6m], await hand.RefundsInTheShop());
    }

    [OnBothEngines]
    public async Task Beyond_it_a_lead_is_asked_and_with_one_answer_it_is_done(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine, limited: false);
        await hand.Limit(new { role = "agent", currency = "USD", perGesture = MoneyHand.Money(5) });
        await hand.Limit(new { role = "lead", currency = "USD", perDay = MoneyHand.Money(20) });

        await hand.Run("order.refund", new { amount = MoneyHand.Money(9), note = "Third time it broke" }).Gives(200);
        var asked = await hand.Reaches("asked");
        var request = await hand.Request(Role.Lead);
        await hand.Answer(request, "approve", Role.Agent).Gives(403);
        await hand.Answer(request, "approve", Role.Lead).Gives(204);
        var done = await hand.Reaches("done");

        Assert.Equal(("Third time it broke", hand.Number, true, true), (request.Text("askingNote"), request.Text("order"), request.GetProperty("canAnswer").GetBoolean(), request.GetProperty("enough").GetBoolean()));
        Assert.Equal(
            (hand.Order, "per-gesture", "5.00", "5.00"),
            (request.Text("orderId"), request.Text("beyond"), request.GetProperty("askerLeft").Text("amount"), request.GetProperty("askerLimit").Text("amount")));
        Assert.Equal((asked.Text("id"), "Some Lead"), (done.Text("id"), done.GetProperty("approvedBy").Text("name")));
        Assert.Equal([9m], await hand.RefundsInTheShop());
        Assert.Equal("11.00", (await Left(hand, "order.refund", Role.Lead)).Left);
        Assert.Equal("5.00", (await Left(hand, "order.refund")).Left);
        var late = await hand.Answer(request, "reject", Role.Owner).Gives(409);
        Assert.Equal(("approved", "Some Lead"), (late.GetProperty("current").Text("state"), late.GetProperty("current").GetProperty("answeredBy").Text("name")));
    }

    [OnBothEngines]
    public async Task Refused_withdrawn_or_unanswered_it_is_not_done(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine, limited: false);

        await hand.Refund(1).Gives(200);
        await hand.Answer(await hand.Request(Role.Owner), "reject", Role.Owner).Gives(204);
        var rejected = await hand.Reaches("rejected");
        var second = await hand.Refund(2).Gives(200);
        await hand.Run("order.withdraw", new { intent = second.Text("intent") }).Gives(200);
        Assert.Empty((await hand.Lead.GetAsync("approvals").Gives(200)).GetProperty("items").EnumerateArray());
        await hand.Refund(3).Gives(200);
        await Expire(hand);
        await hand.Workspace.Settled();

        Assert.Equal(("Of course", "rejected"), (rejected.Text("note"), rejected.Text("state")));
        var states = (await hand.Agent.GetAsync($"orders/{hand.Order}/intents").Gives(200)).GetProperty("items").EnumerateArray().Select(intent => intent.Text("state"));
        Assert.Equal(["rejected", "rejected", "withdrawn"], states.Order());
        Assert.Empty(await hand.RefundsInTheShop());
    }

    [OnBothEngines]
    public async Task Nobody_approves_their_own_request_or_beyond_their_own_authority(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine, limited: false);
        await hand.Limit(new { role = "lead", currency = "USD", perGesture = MoneyHand.Money(5) });

        await hand.Refund(9, Role.Lead).Gives(200);
        var own = await hand.Request(Role.Lead);
        await hand.Answer(own, "approve", Role.Lead).IsRefused(409, "own_request");
        var other = hand.Workspace.With(await hand.Workspace.Hire(Role.Lead));
        await other.PutAsJsonAsync($"approvals/{own.Text("id")}/answer", new { answer = "approve", version = own.GetProperty("version").GetInt32() }).IsRefused(409, "beyond_yours");
        await hand.Answer(own, "approve", Role.Owner).Gives(204);
        await hand.Reaches("done");

        Assert.Equal([9m], await hand.RefundsInTheShop());
    }

    [OnBothEngines]
    public async Task Of_two_who_take_the_last_of_it_at_once_one_has_to_ask(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine, limited: false);
        await hand.Limit(new { role = "agent", currency = "USD", perDay = MoneyHand.Money(5) });

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => hand.Refund(5)));
        await hand.Reaches("done");
        await hand.Reaches("asked");

        Assert.Equal([5m], await hand.RefundsInTheShop());
    }

    [OnBothEngines]
    public async Task Whoever_took_while_another_was_reckoning_has_it_reckoned_again(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine, limited: false);
        await hand.Limit(new { role = "agent", currency = "USD", perDay = MoneyHand.Money(5) });
        var me = new Actor(ActorKind.Agent, Guid.Parse(await Counter.IdOf(hand.Agent)), "Some Agent");
        var gesture = new Gesture("refund", Money.Of(5, "USD"), null, null, []);
        var tries = 0;

        var first = Allowed.None;
        await hand.Workspace.Do(async services =>
        {
            var authority = services.GetRequiredService<IAuthority>();
            first = (await authority.Take(me, gesture, "first", default)).IsWithin ? Allowed.Yes : Allowed.No;
            // Another order, in a transaction of its own that ends before this one; SQLite lets only one write at a time.
            if (tries++ == 0 && engine == Engine.Postgres)
                await hand.Workspace.Do(other => other.GetRequiredService<IAuthority>().Take(me, gesture, "second", default));
        });

        Assert.Equal(engine == Engine.Postgres ? (Allowed.No, 2) : (Allowed.Yes, 1), (first, tries));
        Assert.Equal(1, await hand.Workspace.Read(db => db.Set<Taking>().CountAsync()));
    }

    private enum Allowed
    {
        None,
        Yes,
        No,
    }

    [OnBothEngines]
    public async Task A_persons_own_limits_stand_in_place_of_their_roles_and_another_currency_has_none(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine, limited: false);
        var me = await Counter.IdOf(hand.Agent);
        await hand.Limit(new { role = "agent", currency = "USD", perGesture = MoneyHand.Money(50) });
        await hand.Limit(new { agent = me, currency = "USD", kind = "discount", perGesture = MoneyHand.Money(3) });

        var mine = (await hand.Agent.GetAsync("authority?currency=USD").Gives(200)).GetProperty("items");
        var euros = (await hand.Agent.GetAsync("authority?currency=EUR").Gives(200)).GetProperty("items");

        Assert.Equal(["discount"], mine.EnumerateArray().Where(row => !row.GetProperty("needsApproval").GetBoolean()).Select(row => row.Text("kind")));
        Assert.All(euros.EnumerateArray(), row => Assert.True(row.GetProperty("needsApproval").GetBoolean()));
    }

    [OnBothEngines]
    public async Task While_a_lead_is_away_another_answers_with_their_authority(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine, limited: false);
        await hand.Limit(new { role = "lead", currency = "USD", perGesture = MoneyHand.Money(50) });
        var deputy = hand.Workspace.With(await hand.Workspace.Hire(Role.Agent));
        var until = SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(3);

        await hand.Refund(9).Gives(200);
        var request = await hand.Request(Role.Lead);
        await deputy.GetAsync($"approvals/{request.Text("id")}").Gives(404);
        await hand.Lead.PutAsJsonAsync("approval-delegation", new { to = await Counter.IdOf(deputy), until = until.ToString() }).Gives(204);
        await deputy.GetAsync($"approvals/{request.Text("id")}").Gives(200);
        await deputy.PutAsJsonAsync($"approvals/{request.Text("id")}/answer", new { answer = "approve", version = request.GetProperty("version").GetInt32() }).Gives(204);

        Assert.Equal([9m], (await hand.Reaches("done")).ValueKind == JsonValueKind.Object ? await hand.RefundsInTheShop() : []);
        await hand.Lead.DeleteAsync("approval-delegation").Gives(204);
        Assert.Equal(JsonValueKind.Null, (await hand.Lead.GetAsync("approval-delegation").Gives(200)).GetProperty("delegation").ValueKind);
    }

    [OnBothEngines]
    public async Task A_token_asks_by_its_role_and_answers_nothing(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine, limited: false);
        var made = await hand.Workspace.As(Role.Owner).PostOnce("tokens", new { name = "Program", role = "owner" }, "token").Gives(201);
        var program = hand.Workspace.With(made.Text("token"));

        await hand.Refund(1).Gives(200);
        var request = await hand.Request(Role.Owner);

        await program.PutAsJsonAsync($"approvals/{request.Text("id")}/answer", new { answer = "approve", version = request.GetProperty("version").GetInt32() }).Gives(404);
    }

    [OnBothEngines]
    public async Task Limits_and_reasons_are_kept_and_nonsense_is_refused(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine, limited: false);
        var owner = hand.Workspace.As(Role.Owner);

        await owner.PostAsJsonAsync("limits", new { currency = "USD", perDay = MoneyHand.Money(1) }).IsRefused(400, "limit_of_whom");
        await owner.PostAsJsonAsync("limits", new { role = "agent", currency = "USD" }).IsRefused(400, "limit_of_nothing");
        await owner.PostAsJsonAsync("limits", new { role = "agent", currency = "EUR", perDay = MoneyHand.Money(1) }).IsRefused(400, "limit_currency");
        await owner.PostAsJsonAsync("limits", new { role = "agent", currency = "eur", orderShare = 5 }).IsRefused(400, "no_such_currency");
        var limit = await owner.PostAsJsonAsync("limits", new { role = "agent", currency = "USD", orderShare = 5 }).Gives(201);
        await owner.PutAsJsonAsync($"limits/{limit.Text("id")}", new { role = "agent", currency = "USD", orderShare = 10, version = 7 }).Gives(409);
        await owner.PutAsJsonAsync($"limits/{limit.Text("id")}", new { role = "agent", currency = "USD", orderShare = 10, version = 1 }).Gives(204);
        Assert.Equal(10, Assert.Single((await hand.Lead.GetAsync("limits").Gives(200)).GetProperty("items").EnumerateArray()).GetProperty("orderShare").GetInt32());
        await owner.DeleteAsync($"limits/{limit.Text("id")}").Gives(204);
        await hand.Agent.GetAsync("limits").Gives(403);

        var usual = (await owner.PostAsJsonAsync("gesture-reasons/usual", new { }).Gives(200)).GetProperty("items");
        var reason = usual[0].Text("id");
        Assert.Equal((7, "Arrived damaged"), (usual.GetArrayLength(), usual[0].Text("name")));
        Assert.Equal(7, (await owner.PostAsJsonAsync("gesture-reasons/usual", new { }).Gives(200)).GetProperty("items").GetArrayLength());
        await hand.Run("order.refund", new { amount = MoneyHand.Money(1), reason }, Role.Owner).Gives(200);
        await owner.DeleteAsync($"gesture-reasons/{reason}").Gives(204);
        await hand.Run("order.refund", new { amount = MoneyHand.Money(1), reason }, Role.Owner).IsRefused(400, "no_such_reason");
        Assert.Equal("Arrived damaged", (await hand.Reaches("done")).Text("reason"));
        Assert.StartsWith("Arrived damaged [RG-", (await hand.InTheShop()).Details.Refunds[0].Note, StringComparison.Ordinal);
    }

    private static async Task<(string Left, string Limit)> Left(MoneyHand hand, string action, Role role = Role.Agent)
    {
        var rows = (await hand.Workspace.As(role).GetAsync($"orders/{hand.Order}/abilities").Gives(200)).GetProperty("items");
        var row = rows.EnumerateArray().Single(row => row.Text("action") == action);
        return (row.GetProperty("left").Text("amount"), row.GetProperty("limit").Text("amount"));
    }

    private static Task Expire(MoneyHand hand) => hand.Workspace.Do(async services =>
    {
        var open = await services.GetRequiredService<RegularsDb>().Set<Approval>().SingleAsync(approval => approval.State == ApprovalState.Open);
        await ActivatorUtilities.CreateInstance<ExpireApproval>(services).React(new ApprovalExpires(open.Id), default);
    });
}
