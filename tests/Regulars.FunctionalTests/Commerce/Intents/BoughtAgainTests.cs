using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Commerce.Orders;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.FunctionalTests.Commerce.Acting;
using Regulars.Platform.Persistence;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Commerce.Intents;

[Collection(ShopsCollection.Name)]
public sealed class BoughtAgainTests(House house)
{
    [OnBothEngines]
    public async Task The_log_says_what_the_customer_bought_first_after_each_gesture(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine);
        await hand.Refund(1).Gives(200);
        var first = await hand.Reaches("done");
        await Buy(hand, "#late", Duration.FromDays(9));
        await Buy(hand, "#soon", Duration.FromDays(3));
        await Buy(hand, "#cancelled", Duration.FromDays(1), isCancelled: true);
        await Buy(hand, "#free", Duration.FromDays(2), isFree: true);

        var again = (await Log(hand)).Single();

        Assert.Equal((first.Text("id"), "#soon"), (again.Text("id"), again.GetProperty("boughtAgain").Text("number")));
        Assert.StartsWith("2", again.GetProperty("boughtAgain").Text("at"), StringComparison.Ordinal);
    }

    [OnBothEngines]
    public async Task What_was_bought_before_or_by_others_or_after_what_was_not_done_does_not_count(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine, hold: 600);
        await hand.Refund(1).Gives(200);
        await Buy(hand, "#soon", Duration.FromDays(3));

        Assert.Equal(JsonValueKind.Null, (await Log(hand)).Single().GetProperty("boughtAgain").ValueKind);
        Assert.Equal("held", (await Log(hand)).Single().Text("state"));

        var other = await MoneyHand.Open(house, engine);
        await other.Refund(1).Gives(200);
        await other.Reaches("done");
        await Buy(other, "#before", Duration.FromDays(-1));

        Assert.Equal(JsonValueKind.Null, (await Log(other)).Single().GetProperty("boughtAgain").ValueKind);
    }

    private static async Task<IReadOnlyList<JsonElement>> Log(MoneyHand hand) =>
        [.. (await hand.Workspace.As(Role.Owner).GetAsync("intents?state=all").Gives(200)).GetProperty("items").EnumerateArray()];

    /// <summary>The same things once more, as if the shop had just told it.</summary>
    private static Task Buy(MoneyHand hand, string number, Duration later, bool isCancelled = false, bool isFree = false) => hand.Workspace.Do(async services =>
    {
        var db = services.GetRequiredService<RegularsDb>();
        var at = services.GetRequiredService<IClock>().GetCurrentInstant() + later;
        var told = await hand.InTheShop();
        var before = await db.Set<Order>().AsNoTracking().SingleAsync(order => order.Number == hand.Number);
        var totals = isFree ? told.Totals with { Total = Money.FromMinorUnits(0, told.Currency) } : told.Totals;
        var order = new Order(before.StoreId, number);
        order.Take(told with { Id = number, Number = number, PlacedAt = at, Totals = totals, CancelledAt = isCancelled ? at : null }, before.CustomerId);
        db.Add(order);
    });
}
