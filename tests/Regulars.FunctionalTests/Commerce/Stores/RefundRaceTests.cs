using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Regulars.Commerce.Intents;
using Regulars.Commerce.Orders;
using Regulars.Contracts.Team;
using Regulars.FunctionalTests.Commerce.Acting;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Commerce.Stores;

/// <summary>People who pay back at one moment through the desk, counted in a real Medusa's books.</summary>
[Collection(StoresCollection.Name)]
public sealed class RefundRaceTests(StoresHouse stores, House house)
{
    [OnBothEngines(Server = "medusa")]
    public async Task Of_three_people_who_refund_most_of_it_at_once_one_succeeds_and_two_are_told_why(Engine engine)
    {
        var medusa = await stores.Medusa();
        var sold = await medusa.Sell("zoe", inJapan: false, code: null);
        await medusa.Capture(sold.Id);
        var workspace = await Connect(medusa, engine);
        var hand = MoneyHand.Of(workspace, await workspace.Read(db => db.Set<Order>().AsNoTracking().SingleAsync(order => order.ExternalId == sold.Id)));
        var most = new { amount = Euros(117.36m) };

        var answers = await Task.WhenAll(new[] { Role.Agent, Role.Lead, Role.Owner }.Select(role => hand.Run("order.refund", most, role)));
        await hand.Reaches("done");
        await workspace.Settled();

        Assert.Equal([200, 409, 409], answers.Select(answer => (int)answer.StatusCode).Order());
        foreach (var refused in answers.Where(answer => !answer.IsSuccessStatusCode))
            await Task.FromResult(refused).IsRefused(409, "more_than_left");
        Assert.Equal([117.36m], (await medusa.Books(sold.Id)).Repaid);
    }

    [OnBothEngines(Server = "medusa")]
    public async Task Of_two_workspaces_with_the_same_shop_the_second_learns_from_it_what_is_left(Engine engine)
    {
        var medusa = await stores.Medusa();
        var sold = await medusa.Sell("zoe", inJapan: false, code: null);
        await medusa.Capture(sold.Id);
        var (ours, theirs) = (await Connect(medusa, engine), await Connect(medusa, engine));
        var (hand, neighbour) = (await HandOf(ours), await HandOf(theirs));
        var most = new { amount = Euros(117.36m) };

        await hand.Run("order.refund", most).Gives(200);
        await hand.Reaches("done");
        await neighbour.Run("order.refund", most).Gives(200);
        var refused = await neighbour.Reaches("refused");
        await theirs.Settled();

        Assert.Equal([117.36m], (await medusa.Books(sold.Id)).Repaid);
        Assert.NotEmpty(refused.Text("problem"));
        var known = await theirs.As(Role.Lead).GetAsync($"orders/{neighbour.Order}").Gives(200);
        Assert.Equal("117.36", known.GetProperty("totals").GetProperty("refunded").Text("amount"));
        await neighbour.Run("order.refund", most).IsRefused(409, "more_than_left");
        await theirs.As(Role.Owner).GetAsync($"orders/{hand.Order}").Gives(404);
        Assert.Equal((1, 1), (await Intents(ours), await Intents(theirs)));

        Task<int> Intents(TestWorkspace workspace) => workspace.Read(db => db.Set<Intent>().CountAsync());

        async Task<MoneyHand> HandOf(TestWorkspace workspace) =>
            MoneyHand.Of(workspace, await workspace.Read(db => db.Set<Order>().AsNoTracking().SingleAsync(order => order.ExternalId == sold.Id)));
    }

    private async Task<TestWorkspace> Connect(MedusaUnderTest medusa, Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var owner = workspace.As(Role.Owner);
        await owner.PutAsJsonAsync("money-rules", new { holdSeconds = 0 }).Gives(204);
        foreach (var role in new[] { "agent", "lead" })
            await owner.PostAsJsonAsync("limits", new { role, currency = "EUR", perGesture = Euros(500) }).Gives(201);
        var store = new { platform = "medusa", address = medusa.Access.Address, key = medusa.Access.Key };
        await owner.PostAsJsonAsync("stores", new { brand = workspace.Brand.ToString(), store }).Gives(201);
        await workspace.Settled();
        return workspace;
    }

    private static object Euros(decimal amount) => new { amount = amount.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture), currency = "EUR" };
}
