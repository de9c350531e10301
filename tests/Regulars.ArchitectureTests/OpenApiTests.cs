using System.Text.Json;
using Regulars.Testing;

namespace Regulars.ArchitectureTests;

public sealed class OpenApiTests : IAsyncLifetime
{
    /// <summary>Whatever JSON an action takes and an audit entry tells.</summary>
    private static readonly string[] AnyJson = ["JsonElement", "JsonNode"];

    private RegularsApp app = null!;
    private JsonElement document;

    public async Task InitializeAsync()
    {
        app = await RegularsApp.Start(Engine.Sqlite);
        document = await app.Anonymous().GetAsync("/openapi/v1.json").Gives(200);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public void Every_schema_has_a_name_of_its_own_and_says_something()
    {
        var schemas = document.GetProperty("components").GetProperty("schemas").EnumerateObject().ToList();

        Assert.Equal(schemas.Count, schemas.Select(schema => schema.Name.ToUpperInvariant()).Distinct().Count());
        Assert.Empty(schemas.Where(schema => schema.Name is "Request" or "Response" || !SaysSomething(schema.Value)).Select(schema => schema.Name).Except(AnyJson));
    }

    [Fact]
    public void Every_route_is_described() => Assert.Equal(
        House.ApiRoutes.Select(route => route.RoutePattern.RawText!.TrimEnd('/')).Distinct().Order(),
        document.GetProperty("paths").EnumerateObject().Select(path => path.Name.TrimEnd('/')).Where(path => path.StartsWith("/api/v1", StringComparison.Ordinal)).Order());

    private static bool SaysSomething(JsonElement schema) =>
        schema.EnumerateObject().Any(member => member.Name is "properties" or "enum" or "items" or "oneOf" or "allOf" or "anyOf" or "format" or "additionalProperties" or "type"
            && !(member.Name == "type" && member.Value.ValueKind == JsonValueKind.String && member.Value.GetString() == "object"));
}
