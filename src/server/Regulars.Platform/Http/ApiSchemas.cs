using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;
using Regulars.Contracts;

namespace Regulars.Platform.Http;

/// <summary>What the generated schemas leave out, because it stands in converters, attributes and base records.</summary>
internal static class ApiSchemas
{
    public static bool IsValue(Type type) => Plain(type) is var plain
        && (plain == typeof(Instant) || plain == typeof(JsonElement) || typeof(JsonNode).IsAssignableFrom(plain) || IsId(plain));

    public static Task Complete(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        var info = context.JsonTypeInfo;
        if (DescribeValue(schema, Plain(info.Type)) && CanBeNull(info.Type, context.JsonPropertyInfo))
            schema.Type |= JsonSchemaType.Null;
        if (context.JsonPropertyInfo?.AttributeProvider is PropertyInfo property)
            DescribeChoice(schema, property);
        if (info.Kind == JsonTypeInfoKind.Enumerable && schema.Items is null)
            schema.Items = ItemsOf(Plain(info.ElementType!));
        if (info.Kind == JsonTypeInfoKind.Object)
            RequireInherited(schema, info);
        return Task.CompletedTask;
    }

    private static OpenApiSchema? ItemsOf(Type type)
    {
        var items = new OpenApiSchema();
        return DescribeValue(items, type) ? items : null;
    }

    /// <summary>A converter of ours writes it, of which the generator knows nothing.</summary>
    private static bool DescribeValue(OpenApiSchema schema, Type type)
    {
        if (type == typeof(Money))
            Describe(schema, JsonSchemaType.Object, null, "amount", "currency");
        else if (type == typeof(Instant))
            Describe(schema, JsonSchemaType.String, "date-time");
        else if (IsId(type))
            Describe(schema, JsonSchemaType.String, "uuid");
        else if (type == typeof(string))
            schema.Type = JsonSchemaType.String;
        else
            return false;
        return true;
    }

    private static void Describe(OpenApiSchema schema, JsonSchemaType type, string? format, params string[] members)
    {
        schema.Type = type;
        schema.Format = format;
        schema.Properties = members.ToDictionary(name => name, _ => (IOpenApiSchema)new OpenApiSchema { Type = JsonSchemaType.String });
        schema.Required = members.ToHashSet();
    }

    private static void DescribeChoice(OpenApiSchema schema, PropertyInfo property)
    {
        if (property.GetCustomAttribute<AllowedValuesAttribute>() is not { } choice)
            return;
        schema.Enum = [.. choice.Values.Select(value => value is null ? JsonNullSentinel.JsonNull : JsonValue.Create((string)value))];
    }

    /// <summary>A derived record is made by copying its base, so that none of the base's parameters are its own.</summary>
    private static void RequireInherited(OpenApiSchema schema, JsonTypeInfo info)
    {
        foreach (var member in info.Properties)
        {
            if (member.AttributeProvider is PropertyInfo property && property.DeclaringType != info.Type && IsGivenToConstructor(property))
                (schema.Required ??= new HashSet<string>()).Add(member.Name);
        }
    }

    private static bool IsGivenToConstructor(PropertyInfo property) => property.DeclaringType!
        .GetConstructors().SelectMany(constructor => constructor.GetParameters())
        .Any(parameter => parameter.Name == property.Name && !parameter.IsOptional);

    private static bool CanBeNull(Type type, JsonPropertyInfo? member) => type.IsValueType
        ? Nullable.GetUnderlyingType(type) is not null
        : member is { IsGetNullable: true } or { Get: null, IsSetNullable: true };

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static bool IsId(Type type) =>
        type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITypedId<>));
}
