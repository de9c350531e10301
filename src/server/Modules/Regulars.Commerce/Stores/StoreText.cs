using System.Text.Json;
using System.Text.Json.Serialization;

namespace Regulars.Commerce.Stores;

/// <summary>Text of a store's: without the character that no database keeps.</summary>
internal sealed class StoreText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.String
        ? reader.GetString()!.Replace("\0", "", StringComparison.Ordinal)
        : throw new JsonException("no text");

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    /// <summary>No character is cut in half.</summary>
    public static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
