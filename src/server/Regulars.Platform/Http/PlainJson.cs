using System.Text.Json;
using System.Text.Json.Serialization;

namespace Regulars.Platform.Http;

/// <summary>JSON from outside that is understood later. Half a character in one of its texts is refused now, as in every other text.</summary>
internal sealed class PlainJson : JsonConverter<JsonElement>
{
    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var ahead = reader;
        var end = reader;
        _ = end.TrySkip(); // all of the value is here, though the body may go on
        do
        {
            if (ahead.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                _ = ahead.GetString();
        }
        while (ahead.BytesConsumed < end.BytesConsumed && ahead.Read());
        return JsonElement.ParseValue(ref reader);
    }

    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options) => value.WriteTo(writer);
}
