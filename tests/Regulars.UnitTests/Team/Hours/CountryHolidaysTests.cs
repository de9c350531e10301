using Regulars.Team.Hours;

namespace Regulars.UnitTests.Team.Hours;

/// <summary>Dates as the countries' governments published them.</summary>
public sealed class CountryHolidaysTests
{
    [Theory]
    [InlineData("DE", "2026-04-03 Karfreitag")]
    [InlineData("DE", "2026-05-14 Christi Himmelfahrt")]
    [InlineData("DE", "2027-03-29 Ostermontag")]
    [InlineData("AT", "2026-06-04 Fronleichnam")]
    [InlineData("GB", "2026-05-04 Early May bank holiday")]
    [InlineData("GB", "2026-08-31 Summer bank holiday")]
    [InlineData("GB", "2026-12-28 Boxing Day")]
    [InlineData("GB", "2027-12-27 Christmas Day")]
    [InlineData("GB", "2027-12-28 Boxing Day")]
    [InlineData("US", "2026-11-26 Thanksgiving")]
    [InlineData("US", "2026-07-03 Independence Day")]
    [InlineData("US", "2027-12-31 New Year’s Day")]
    [InlineData("US", "2027-05-31 Memorial Day")]
    [InlineData("NL", "2025-04-26 Koningsdag")]
    [InlineData("SE", "2026-06-20 Midsommardagen")]
    [InlineData("SE", "2026-10-31 Alla helgons dag")]
    [InlineData("AU", "2027-12-28 Boxing Day")]
    public void A_movable_day_lies_where_it_lies(string country, string expected) =>
        Assert.Contains(expected, CountryHolidays.Of(country, 2025, 4).Select(day => $"{day.Date:yyyy-MM-dd} {day.Name}"));

    [Fact]
    public void A_fixed_day_stands_there_once_and_every_country_has_some()
    {
        Assert.Single(CountryHolidays.Of("DE", 2026, 5), day => day.Name == "Neujahr" && day.IsYearly);
        Assert.Equal(5, CountryHolidays.Of("DE", 2026, 5).Count(day => day.Name == "Karfreitag"));
        Assert.All(CountryHolidays.Countries, country => Assert.InRange(CountryHolidays.Of(country, 2026, 1).Count, 4, 20));
        Assert.All(CountryHolidays.Countries, country => Assert.All(CountryHolidays.Of(country, 2026, 3), day => Assert.InRange(day.Date.Year, 2026, 2028)));
    }
}
