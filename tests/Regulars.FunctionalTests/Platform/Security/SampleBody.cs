using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using NodaTime;

namespace Regulars.FunctionalTests.Platform.Security;

/// <summary>A body that fits a route's request: what is wrong with the call is then its ids alone.</summary>
internal static class SampleBody
{
    public static JsonObject Of(Type request) => new(request.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Select(member => KeyValuePair.Create(char.ToLowerInvariant(member.Name[0]) + member.Name[1..], Sample(member))));

    private static JsonNode? Sample(PropertyInfo member)
    {
        if (member.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed)
            return JsonValue.Create((string)allowed.Values[0]!);
        if (new NullabilityInfoContext().Create(member).WriteState == NullabilityState.Nullable || Nullable.GetUnderlyingType(member.PropertyType) is not null)
            return null;
        return member.Name is "Address" or "Email" or "To" && member.PropertyType == typeof(string) ? "a@shop.example" : Sample(member.PropertyType);
    }

    private static JsonNode? Sample(Type type) => type switch
    {
        _ when type == typeof(string) => "Sample",
        _ when type == typeof(bool) => true,
        _ when type == typeof(int) || type == typeof(long) => 1,
        _ when type == typeof(Instant) => "2100-01-01T00:00:00Z",
        _ when type == typeof(DateOnly) => "2026-01-01",
        _ when type == typeof(Guid) || type.GetInterfaces().Any(face => face.Name == "ITypedId`1") => Guid.CreateVersion7(),
        _ when type.IsEnum => type.GetEnumNames()[0].ToLowerInvariant(),
        _ when type != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(type) => new JsonArray(),
        _ when type.FullName!.StartsWith("System.Text.Json", StringComparison.Ordinal) => new JsonObject(),
        _ => Of(type),
    };
}
