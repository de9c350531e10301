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
}
