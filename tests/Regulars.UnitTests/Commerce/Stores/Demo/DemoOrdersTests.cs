using NodaTime;
using Regulars.Commerce.Stores.Demo;

namespace Regulars.UnitTests.Commerce.Stores.Demo;

public sealed class DemoOrdersTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 12, 0);

    [Fact]
    public void Orders_and_their_lines_have_ids_of_their_own_and_sums_add_up()
    {
        var buyers = Enumerable.Range(1, 60).Select(number => new DemoBuyer($"Buyer {number}", $"buyer{number}@mail.example")).ToList();

        var orders = new DemoOrders(DemoGoods.Products(Now), Now).Of(buyers).ToList();

        Assert.Equal(orders.Count, orders.Select(order => order.Id).Distinct().Count());
        Assert.All(orders, order => Assert.Equal(order.Lines.Count, order.Lines.Select(line => line.Id).Distinct().Count()));
        Assert.All(orders, order => Assert.Equal(order.Totals.Total, order.Totals.Items - order.Totals.Discount + order.Totals.Shipping));
        Assert.All(orders, order => Assert.Equal(order.Totals.Items.MinorUnits, order.Lines.Sum(line => line.Paid.MinorUnits)));
    }

    [Fact]
    public void A_newest_order_has_the_number_that_was_named_for_it_and_no_other_has_it()
    {
        DemoBuyer[] buyers = [new("Ann", "ann@mail.example", 10_302), new("Ben", "ben@mail.example"), new("Cleo", "cleo@mail.example", 10_302), new("Dan", "dan@mail.example", 7)];

        var orders = new DemoOrders(DemoGoods.Products(Now), Now).Of(buyers);

        Assert.Equal(orders.Count, orders.Select(order => order.Number).Distinct().Count());
        Assert.Equal("#10302", Newest("ann@mail.example"));
        Assert.Equal("#7", Newest("dan@mail.example"));

        string Newest(string email) => orders.Where(order => order.Email == email).MaxBy(order => order.PlacedAt)!.Number;
    }
}
