using NodaTime;
using Regulars.Contracts.Customers;
using Regulars.Customers.Identifying;
using Regulars.Customers.Profiles;

namespace Regulars.UnitTests.Customers;

public sealed class ProfileTextTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Theory]
    [InlineData("1990-12-31", true)]
    [InlineData("--02-29", true)]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-24", false)]
    [InlineData("1990-02-29", false)]
    [InlineData("--13-01", false)]
    [InlineData("--12-00", false)]
    [InlineData("0000-01-01", false)]
    [InlineData("31.12.1990", false)]
    public void A_birthday_is_a_day_that_was_or_a_day_of_any_year(string text, bool isOne) => Assert.Equal(isOne, ProfileText.IsBirthday(text, Today));

    [Theory]
    [InlineData("de", "de")]
    [InlineData("pt-br", "pt-BR")]
    [InlineData("German, please", null)]
    public void A_language_is_stored_as_it_is_usually_written(string text, string? stored) => Assert.Equal(stored, ProfileText.Locale(text));

    [Theory]
    [InlineData("Europe/Berlin", true)]
    [InlineData("Mars/Olympus", false)]
    public void A_time_zone_is_one_of_this_world(string text, bool isOne) => Assert.Equal(isOne, ProfileText.IsTimeZone(text));

    [Theory]
    [InlineData(IdentityKind.Email, " Kim@Shop.Example ", "kim@shop.example")]
    [InlineData(IdentityKind.Email, "kim@@shop.example", null)]
    [InlineData(IdentityKind.Email, "Kim <kim@shop.example>", null)]
    [InlineData(IdentityKind.Phone, "0049 (151) 23-45.67", "+491512345" + "67")]
    [InlineData(IdentityKind.Phone, "+1 503 555 0188", "+15035550188")]
    [InlineData(IdentityKind.Phone, "call me", null)]
    [InlineData(IdentityKind.Phone, "12", null)]
    public void An_address_is_compared_in_one_form(IdentityKind kind, string text, string? plain) => Assert.Equal(plain, PlainAddress.TryRead(kind, text));
}
