using NodaTime;
using Regulars.Commerce.Questioning;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;

namespace Regulars.UnitTests.Commerce.Questioning;

public sealed class OrderFinderTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 12, 0);

    private readonly OrderSigns grinder = Order("#10482", 3, ["JJSE 4471 0926"], ["Fjord Hand Grinder", "Hearth Blend, 1 kg"], ["FJ-204", "HB-1KG"]);
    private readonly OrderSigns tee = Order("#10479", 12, ["NW1016263US"], ["Harbor Tee"], ["HT-M"]);
    private readonly OrderSigns old = Order("#10121", 300, ["NW99887766US"], ["Hearth Blend, 1 kg"], ["HB-1KG"]);

    [Theory]
    [InlineData("Where is order #10479?")]
    [InlineData("My order number is 10479, thank you")]
    [InlineData("Re: Ihre Bestellung 10479.")]
    [InlineData("(10479)")]
    public void Its_number_names_it(string text) => Assert.Equal((tee.Id, OrderClue.Number), Found(text));

    [Theory]
    [InlineData("Tracking JJSE44710926 does not move")]
    [InlineData("Tracking jjse 4471 0926 does not move")]
    [InlineData("JJSE-4471-0926")]
    public void A_tracking_number_names_it_however_it_is_written(string text) => Assert.Equal((grinder.Id, OrderClue.Tracking), Found(text));

    [Theory]
    [InlineData("The grinder arrived with a cracked hopper")]
    [InlineData("Is FJ-204 still under warranty?")]
    public void What_was_bought_names_it(string text) => Assert.Equal((grinder.Id, OrderClue.Product), Found(text));

    [Theory]
    [InlineData("My parcel has not come")]
    [InlineData("The Hearth Blend tastes stale")]
    [InlineData("")]
    [InlineData("Both 10482 and 10479, please")]
    public void What_could_be_several_is_asked_for(string text) => Assert.Null(OrderFinder.Find([text], [grinder, tee, old], Now));

    [Fact]
    public void The_number_of_somebody_elses_order_is_none() => Assert.Null(OrderFinder.Find(["Order #99999 please"], [grinder, tee, old], Now));

    [Fact]
    public void The_newest_text_that_names_an_order_decides() =>
        Assert.Equal((tee.Id, OrderClue.Number), Found("It is about 10479 now", "It is about 10482"));

    [Fact]
    public void A_word_of_thanks_does_not_undo_what_was_named_before() => Assert.Equal((grinder.Id, OrderClue.Number), Found("Thank you!", "It is about 10482"));

    [Fact]
    public void The_only_one_of_late_is_meant_and_the_only_one_at_all()
    {
        Assert.Equal((tee.Id, OrderClue.Recent), Told(OrderFinder.Find(["My parcel has not come"], [tee, old], Now)));
        Assert.Equal((old.Id, OrderClue.Only), Told(OrderFinder.Find(["My parcel has not come"], [old], Now)));
        Assert.Null(OrderFinder.Find(["My parcel has not come"], [], Now));
    }

    [Fact]
    public void A_short_bare_number_is_a_quantity_unless_it_is_marked()
    {
        var (first, second) = (Order("#12", 1, [], ["Cup"], []), Order("#13", 2, [], ["Cup"], []));

        Assert.Null(OrderFinder.Find(["I ordered 12 cups"], [first, second], Now));
        Assert.Equal((first.Id, OrderClue.Number), Told(OrderFinder.Find(["Order #12"], [first, second], Now)));
    }

    [Fact]
    public void Three_thousand_orders_and_a_long_text_take_no_time_worth_naming()
    {
        var many = Enumerable.Range(0, 3000).Select(number => Order($"#{20_000 + number}", number, [$"TRACK{number:00000000}"], [], [])).ToList();

        Assert.Equal((many[2999].Id, OrderClue.Number), Told(OrderFinder.Find([string.Concat(Enumerable.Repeat("a word and 7 ", 5000)) + "22999"], many, Now)));
    }

    [Fact]
    public void What_may_be_a_number_is_told_newest_first_and_not_without_end()
    {
        Assert.Equal(["ab-12", "#ab-12", "AB-12", "#AB-12", "10482", "#10482"], OrderFinder.NumbersIn(["My ab-12 is late", "It is about #10482"]));
        Assert.InRange(OrderFinder.NumbersIn([string.Join(' ', Enumerable.Range(1, 10_000))]).Count, 50, 200);
    }

    private (OrderId, OrderClue)? Found(params string[] texts) => Told(OrderFinder.Find(texts, [grinder, tee, old], Now));

    private static (OrderId, OrderClue)? Told(FoundOrder? found) => found is null ? null : (found.Order, found.Clue);

    private static OrderSigns Order(string number, int daysAgo, string[] tracking, string[] titles, string[] skus) =>
        new(TypedId.New<OrderId>(), number, Now - Duration.FromDays(daysAgo), tracking, titles, skus);
}
