using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Regulars.Platform.Persistence;

/// <summary>A value that is read and written whole, kept as JSON text on both engines.</summary>
public static class JsonColumn
{
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property)
    {
        property.HasConversion(
            new ValueConverter<T, string>(value => Write(value), text => Read<T>(text)),
            new ValueComparer<T>((left, right) => Write(left) == Write(right), value => Write(value).GetHashCode(), value => value));
        return property;
    }

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Json.Stored);

    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Json.Stored)!;
}
