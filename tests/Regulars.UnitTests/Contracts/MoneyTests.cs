using FsCheck;
using FsCheck.Fluent;
using Regulars.Contracts;

namespace Regulars.UnitTests.Contracts;

public sealed class MoneyTests
{
    private static readonly string[] Currencies = ["USD", "EUR", "JPY", "KWD", "CLF", "CHF"];

    private static readonly Arbitrary<(long Left, long Right, string Currency)> Amounts = (
        from left in ArbMap.Default.GeneratorFor<int>()
        from right in ArbMap.Default.GeneratorFor<int>()
        from currency in Gen.Elements(Currencies)
        select ((long)left * 1000, (long)right, currency)).ToArbitrary();

    [Fact]
    public void An_amount_and_its_minor_units_are_the_same_money() => Prop.ForAll(Amounts, drawn =>
    {
        var money = Money.FromMinorUnits(drawn.Left, drawn.Currency);
        return Money.Of(money.Amount, drawn.Currency) == money;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Adding_then_subtracting_changes_nothing() => Prop.ForAll(Amounts, drawn =>
    {
        var (left, right) = (Money.FromMinorUnits(drawn.Left, drawn.Currency), Money.FromMinorUnits(drawn.Right, drawn.Currency));
        return left + right - right == left && left + right == right + left && (left + right).Amount == left.Amount + right.Amount;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(64.00, "USD", 6400)]
    [InlineData(64, "JPY", 64)]
    [InlineData(1.234, "KWD", 1234)]
    [InlineData(-0.01, "EUR", -1)]
    public void The_smallest_unit_is_the_currencys(double amount, string currency, long minor) =>
        Assert.Equal(minor, Money.Of((decimal)amount, currency).MinorUnits);

    [Theory]
    [InlineData(0.001, "USD")]
    [InlineData(0.5, "JPY")]
    [InlineData(1, "usd")]
    [InlineData(1, "EURO")]
    [InlineData(1, "")]
    public void What_is_too_fine_or_no_currency_is_refused(double amount, string currency) =>
        Assert.Throws<ArgumentException>(() => Money.Of((decimal)amount, currency));

    [Fact]
    public void Currencies_never_mix()
    {
        Assert.Throws<InvalidOperationException>(() => Money.Of(1, "USD") + Money.Of(1, "EUR"));
        Assert.Throws<InvalidOperationException>(() => Money.Of(1, "USD") - Money.Of(1, "EUR"));
    }

    [Fact]
    public void More_than_can_be_counted_is_refused() => Assert.Throws<OverflowException>(() =>
        Money.FromMinorUnits(long.MaxValue, "USD") + Money.FromMinorUnits(1, "USD"));
}
