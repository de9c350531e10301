using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using NodaTime;
using Regulars.Contracts;

namespace Regulars.Platform.Http;

/// <summary>The machine-readable contract at <c>/openapi/v1.json</c>.</summary>
internal static class ApiDocument
{
    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.CreateSchemaReferenceId = NameOf;
        options.AddSchemaTransformer(DescribeValues);
        options.AddOperationTransformer(DescribeKey);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Regulars";
            document.Info.Description = "What holds for every route stands in docs/api/http.md.";
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
    });

    public static void MapApiDocument(this IEndpointRouteBuilder app) => app.MapOpenApi("/openapi/{documentName}.json").ShortCircuit();

    /// <summary>Declaring type and name: nested Request and Response records would otherwise merge into one.</summary>
    private static string? NameOf(JsonTypeInfo info)
    {
        var type = info.Type;
        if (IsValue(type) || OpenApiOptions.CreateDefaultSchemaReferenceId(info) is not { } name)
            return null;
        if (type.IsGenericType)
            return type.Name.Split('`')[0] + "Of" + string.Join("And", type.GetGenericArguments().Select(Simple));
        return type.DeclaringType is null ? name : Simple(type);
    }

    private static string Simple(Type type) => type.DeclaringType is { } outer ? Simple(outer) + type.Name : type.Name;

    private static bool IsValue(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var plain && (plain == typeof(Instant) || IsId(plain));

    private static bool IsId(Type type) =>
        type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITypedId<>));

    private static Task DescribeValues(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(Money))
            Describe(schema, JsonSchemaType.Object, null, ("amount", JsonSchemaType.String), ("currency", JsonSchemaType.String));
        else if (type == typeof(Instant))
            Describe(schema, JsonSchemaType.String, "date-time");
        else if (IsId(type))
            Describe(schema, JsonSchemaType.String, "uuid");
        else if (type == typeof(string))
            schema.Type = JsonSchemaType.String | ((schema.Type ?? 0) & JsonSchemaType.Null); // its converter says nothing
        return Task.CompletedTask;
    }

    /// <summary>Every POST takes an Idempotency-Key; where something is sent it must.</summary>
    private static Task DescribeKey(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        if (context.Description.HttpMethod != HttpMethods.Post
            || context.Description.ActionDescriptor.EndpointMetadata.OfType<WritesMark>().FirstOrDefault() is not { } mark)
            return Task.CompletedTask;
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = "Idempotency-Key",
            In = ParameterLocation.Header,
            Required = mark.IsKeyRequired,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
        return Task.CompletedTask;
    }

    private static void Describe(OpenApiSchema schema, JsonSchemaType type, string? format, params (string Name, JsonSchemaType Type)[] members)
    {
        schema.Type = type | ((schema.Type ?? 0) & JsonSchemaType.Null);
        schema.Format = format;
        schema.Properties = members.ToDictionary(member => member.Name, member => (IOpenApiSchema)new OpenApiSchema { Type = member.Type });
        schema.Required = members.Select(member => member.Name).ToHashSet();
    }
}
