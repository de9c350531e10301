using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Commerce.Intents;
using Regulars.Commerce.Stores.Demo;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Team;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Commerce.Acting;

/// <summary>
/// Whatever is lost on the way, a refund is paid once or not at all, and which of both is known or asked. Most of it is waiting, so it has hosts of its own and runs beside the others.
/// </summary>
public sealed class LostAnswerTests(House house) : IClassFixture<House>
{
    [OnBothEngines]
    public async Task An_answer_that_is_lost_is_found_by_reading(Engine engine)
    {
        var done = await Refund(engine, DemoFault.Lost, "done");

        done.Is(1, 5m);
    }

    [OnBothEngines]
    public async Task An_error_after_it_was_done_is_found_by_reading(Engine engine)
    {
        var done = await Refund(engine, DemoFault.ErrorAfter, "done");

        done.Is(1, 5m);
    }

    [OnBothEngines]
    public async Task What_is_done_after_we_stopped_waiting_is_found_by_looking_again(Engine engine)
    {
        var done = await Refund(engine, DemoFault.Late, "done");

        done.Is(1, 5m);
    }

    [OnBothEngines]
    public async Task An_answer_that_nobody_can_read_because_it_holds_itself_twice_is_found_by_reading(Engine engine)
    {
        var done = await Refund(engine, DemoFault.Doubled, "done");

        done.Is(1, 5m);
    }

    [OnBothEngines]
    public async Task An_answer_that_comes_twice_is_not_taken_for_that_of_the_next_act(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine);
        await hand.Expect(DemoFault.Twice, DemoFault.Twice);

        foreach (var amount in new[] { 5m, 3m, 2m })
            await hand.Reaches("done", (await hand.Refund(amount).Gives(200)).Text("intent"));

        var done = await hand.Workspace.Read(db => db.Set<Intent>().AsNoTracking().OrderBy(intent => intent.BegunAt).ToListAsync());
        Assert.All(done, intent => Assert.Equal(1, intent.Calls));
        var refunds = (await hand.InTheShop()).Details.Refunds;
        Assert.Equal([5m, 3m, 2m], refunds.Select(refund => refund.Amount.Amount));
        Assert.Equal(refunds.Select(refund => refund.Id), done.Select(intent => intent.Receipt!.Id));
    }

    [OnBothEngines]
    public async Task What_was_not_answered_and_is_not_there_is_left_to_a_person(Engine engine)
    {
        var doubtful = await Refund(engine, DemoFault.Dropped, "doubtful");

        doubtful.Is(1);
    }

    [OnBothEngines]
    public async Task An_error_of_the_stores_is_no_proof_that_nothing_was_done(Engine engine)
    {
        var doubtful = await Refund(engine, DemoFault.Error, "doubtful");

        doubtful.Is(1);
    }

    [OnBothEngines]
    public async Task A_lead_settles_a_doubt_and_the_money_is_free_again(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine);
        await hand.Expect(DemoFault.Dropped);
        await hand.Refund(hand.Total).Gives(200);
        var doubtful = await hand.Reaches("doubtful");

        await hand.Refund(1).IsRefused(409, "nothing_left");
        await hand.Agent.PutAsJsonAsync($"intents/{doubtful.Text("id")}/settlement", new { happened = false, version = 1 }).Gives(403);
        var listed = Assert.Single((await hand.Lead.GetAsync("intents?state=doubtful").Gives(200)).GetProperty("items").EnumerateArray());
        var version = listed.GetProperty("version").GetInt32();
        await hand.Lead.PutAsJsonAsync($"intents/{doubtful.Text("id")}/settlement", new { happened = false, note = "Not in the books", version = version - 1 }).Gives(409);
        await hand.Lead.PutAsJsonAsync($"intents/{doubtful.Text("id")}/settlement", new { happened = false, note = "Not in the books", version }).Gives(204);
        await hand.Lead.PutAsJsonAsync($"intents/{doubtful.Text("id")}/settlement", new { happened = true, version = version + 1 }).IsRefused(409, "not_in_doubt");

        await hand.Refund(1).Gives(200);
        await hand.Reaches("done");
        Assert.Equal([1m], await hand.RefundsInTheShop());
    }

    [OnBothEngines]
    public async Task A_lead_has_the_store_read_once_more(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine);
        await hand.Expect(DemoFault.Dropped);
        await hand.Refund(5).Gives(200);
        var doubtful = await hand.Reaches("doubtful");
        await DemoHand.Change(hand.Workspace, hand.Number, order => order with
        {
            Details = order.Details with
            {
                Refunds = [new("late", order.Details.Payments[0].Id, Contracts.Money.Of(5, "USD"), $"By hand [{doubtful.Text("key")}]", order.PlacedAt)],
            },
        });

        await hand.Lead.PutAsync($"intents/{doubtful.Text("id")}/look", null).Gives(204);
        var done = await hand.Reaches("done");

        Assert.Equal(doubtful.Text("id"), done.Text("id"));
    }

    [OnBothEngines]
    public async Task Ended_before_the_call_it_is_done_once_after_the_next_start(Engine engine)
    {
        var done = await AfterAnEnd(engine, wasDone: false);

        done.Is(2, 5m);
    }

    [OnBothEngines]
    public async Task Ended_after_the_call_it_is_found_and_not_done_again(Engine engine)
    {
        var done = await AfterAnEnd(engine, wasDone: true);

        done.Is(1, 5m);
    }

    private async Task<Ending> Refund(Engine engine, DemoFault fault, string state)
    {
        var hand = await MoneyHand.Open(house, engine);
        await hand.Expect(fault);
        await hand.Refund(5).Gives(200);
        var ended = await hand.Reaches(state);
        await hand.Workspace.Settled();
        return new Ending(ended.GetProperty("calls").GetInt32(), await hand.RefundsInTheShop());
    }

    /// <summary>As a process leaves it that ends between the commit before the call and the one after it.</summary>
    private async Task<Ending> AfterAnEnd(Engine engine, bool wasDone)
    {
        var hand = await MoneyHand.Open(house, engine, hold: 600);
        var begun = await hand.Refund(5).Gives(200);
        var id = IntentId.From(Guid.Parse(begun.Text("intent")));
        await hand.Workspace.Do(async services =>
        {
            var (db, outbox, now) = (services.GetRequiredService<RegularsDb>(), services.GetRequiredService<EventOutbox>(), services.GetRequiredService<IClock>().GetCurrentInstant());
            var intent = await db.Set<Intent>().SingleAsync(intent => intent.Id == id);
            intent.Call(now);
            await outbox.Schedule(new IntentDue(id, intent.OrderId), now + Duration.FromMilliseconds(wasDone ? 500 : 0), id.ToString(), default);
        });
        if (wasDone)
            await DemoHand.Do(hand.Workspace, (await hand.Workspace.Read(db => db.Set<Intent>().AsNoTracking().SingleAsync(intent => intent.Id == id))).Act);
        var done = await hand.Reaches("done");
        await hand.Workspace.Settled();
        return new Ending(done.GetProperty("calls").GetInt32(), await hand.RefundsInTheShop());
    }

    private sealed record Ending(int Calls, decimal[] InTheShop)
    {
        public void Is(int calls, params decimal[] inTheShop)
        {
            Assert.Equal(inTheShop, InTheShop);
            Assert.Equal(calls, Calls);
        }
    }
}
