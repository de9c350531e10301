using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Regulars.Contracts;

namespace Regulars.Platform;

internal sealed class TypedIdJsonConverter<TId> : JsonConverter<TId> where TId : struct, ITypedId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TypedId.TryParse<TId>(reader.GetString(), out var id) ? id : throw new JsonException("This is not an id.");

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

internal sealed class InstantJsonConverter : JsonConverter<Instant>
{
    private static readonly InstantPattern Written = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.FFFFFF'Z'");
    private static readonly OffsetDateTimePattern Accepted = OffsetDateTimePattern.Rfc3339;

    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Accepted.Parse(reader.GetString() ?? "") is { Success: true } parsed
            ? parsed.Value.ToInstant()
            : throw new JsonException("This is not an RFC 3339 time.");

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Written.Format(value));
}

internal sealed class MoneyJsonConverter : JsonConverter<Money>
{
    private const NumberStyles Written = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private sealed record Wire(string Amount, string Currency);

    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var wire = JsonSerializer.Deserialize<Wire>(ref reader, options);
        if (wire is null || !decimal.TryParse(wire.Amount, Written, CultureInfo.InvariantCulture, out var amount))
            throw new JsonException("Money is {amount, currency}.");
        try
        {
            return Money.Of(amount, wire.Currency);
        }
        catch (Exception exception) when (exception is ArgumentException or OverflowException)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(
            writer,
            new Wire(value.Amount.ToString($"F{Money.DigitsOf(value.Currency)}", CultureInfo.InvariantCulture), value.Currency),
            options);
}
