using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Customers;
using Regulars.Contracts.Team;
using Regulars.Platform;

namespace Regulars.UnitTests.Platform;

public sealed class JsonTests
{
    private sealed record Row(CustomerId Id, CustomerId? Other, Instant At, Money Cost, Role Role, string Text);

    [Fact]
    public void A_row_is_read_as_it_was_written() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNegativeInt>(),
        drawn =>
        {
            var row = new Row(
                TypedId.New<CustomerId>(), drawn.Item % 2 == 0 ? null : TypedId.New<CustomerId>(), Instant.FromUnixTimeTicks(drawn.Item * 10_000_010L),
                Money.FromMinorUnits(drawn.Item, "USD"), Role.Lead, "Größe <b>'\"");
            return Read<Row>(JsonSerializer.Serialize(row, Json.Stored)) == row;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Values_look_as_the_contract_says()
    {
        var id = CustomerId.From(Guid.Parse("01a20032-9534-7299-8191-a7ac8a34ddaf"));
        var row = new Row(id, null, Instant.FromUtc(2026, 11, 21, 10, 42) + Duration.FromMilliseconds(5), Money.Of(64, "USD"), Role.Owner, "é");

        Assert.Equal(
            """{"id":"01a20032-9534-7299-8191-a7ac8a34ddaf","other":null,"at":"2026-11-21T10:42:00.005Z","cost":{"amount":"64.00","currency":"USD"},"role":"owner","text":"é"}""",
            JsonSerializer.Serialize(row, Json.Stored));
    }

    [Theory]
    [InlineData("\"2026-11-21T12:42:00+02:00\"")]
    [InlineData("\"2026-11-21T10:42:00Z\"")]
    public void An_instant_may_come_with_any_offset(string text) => Assert.Equal(Instant.FromUtc(2026, 11, 21, 10, 42), Read<Instant>(text));

    [Theory]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("\"2026-11-21\"")]
    [InlineData("\"2026-11-21T10:42:00\"")]
    [InlineData("\"2026-02-30T10:42:00Z\"")]
    public void What_is_no_instant_is_refused(string text) => Assert.Throws<JsonException>(() => Read<Instant>(text));

    [Theory]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("\"1042\"")]
    public void What_is_no_id_is_refused(string text) => Assert.Throws<JsonException>(() => Read<CustomerId>(text));

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("{\"amount\":5,\"currency\":\"USD\"}")]
    [InlineData("{\"amount\":\"5\"}")]
    [InlineData("{\"amount\":\"5\",\"currency\":\"usd\"}")]
    [InlineData("{\"amount\":\"0.001\",\"currency\":\"USD\"}")]
    [InlineData("{\"amount\":\"1,000\",\"currency\":\"USD\"}")]
    [InlineData("{\"amount\":\"99999999999999999999\",\"currency\":\"USD\"}")]
    [InlineData("{\"amount\":\"79228162514264337593543950335\",\"currency\":\"USD\"}")]
    public void What_is_no_money_is_refused(string text) => Assert.Throws<JsonException>(() => Read<Money>(text));

    private static T? Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Json.Stored);
}
