using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Regulars.Contracts;

namespace Regulars.Platform;

/// <summary>How values look as JSON: stored rows and the wire share ids, instants and money.</summary>
public static class Json
{
    public static JsonSerializerOptions Stored { get; } = Configure(new JsonSerializerOptions());

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        options.Converters.Add(new TypedIdJsonConverterFactory());
        options.Converters.Add(new InstantJsonConverter());
        options.Converters.Add(new MoneyJsonConverter());
        return options;
    }

    private sealed class TypedIdJsonConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.GetInterfaces().Any(face =>
            face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITypedId<>));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(TypedIdJsonConverter<>).MakeGenericType(typeToConvert))!;
    }
}
