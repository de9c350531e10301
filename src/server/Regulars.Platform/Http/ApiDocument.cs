using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Regulars.Platform.Http;

/// <summary>The machine-readable contract at <c>/openapi/v1.json</c>.</summary>
internal static class ApiDocument
{
    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.CreateSchemaReferenceId = NameOf;
        options.AddSchemaTransformer(ApiSchemas.Complete);
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
        if (ApiSchemas.IsValue(type) || OpenApiOptions.CreateDefaultSchemaReferenceId(info) is not { } name)
            return null;
        if (type.IsGenericType)
            return type.Name.Split('`')[0] + "Of" + string.Join("And", type.GetGenericArguments().Select(Simple));
        return type.DeclaringType is null ? name : Simple(type);
    }

    private static string Simple(Type type) => type.DeclaringType is { } outer ? Simple(outer) + type.Name : type.Name;

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
}
