using System.Collections;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Security;

/// <summary>Where ids stand in what clients send.</summary>
internal static class BodyIds
{
    /// <summary>Every member of every body that holds an id, or anything at all.</summary>
    public static IEnumerable<string> In(RegularsApp app) => app.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints.OfType<RouteEndpoint>())
        .Where(route => route.RoutePattern.RawText!.StartsWith("/api/v1", StringComparison.Ordinal))
        .Select(route => route.Metadata.GetMetadata<IAcceptsMetadata>()).Where(accepts => accepts?.ContentTypes.Contains("application/json") == true)
        .SelectMany(accepts => In(accepts!.RequestType!)).Distinct();

    private static IEnumerable<string> In(Type body) => body.GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(member =>
    {
        var isList = member.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(member.PropertyType);
        var type = isList ? member.PropertyType.GetGenericArguments()[0] : Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        if (type == typeof(Guid) || type == typeof(JsonElement) || type.GetInterfaces().Any(face => face.Name == "ITypedId`1"))
            return [$"{body.DeclaringType!.Name}.{body.Name}.{member.Name}"];
        return type is { IsClass: true, Namespace: { } place } && place.StartsWith("Regulars", StringComparison.Ordinal) ? In(type) : [];
    });
}
