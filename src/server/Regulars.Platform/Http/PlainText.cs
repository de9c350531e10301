using System.Text.Json;
using System.Text.Json.Serialization;

namespace Regulars.Platform.Http;

/// <summary>Text from outside without NUL, which PostgreSQL cannot keep and nobody can read.</summary>
internal sealed class PlainText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString()?.Replace("\0", "", StringComparison.Ordinal);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
