using System.Text.Json.Nodes;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Http;

[Collection(House.Name)]
public sealed class ApiDocumentTests(House house)
{
    [Fact]
    public async Task The_committed_document_is_the_one_that_the_host_tells()
    {
        var app = await house.On(Engine.Sqlite);

        var told = await app.Anonymous().GetStringAsync("/openapi/v1.json");

        var committed = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/api/openapi.json"));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(told), JsonNode.Parse(committed)), "docs/api/openapi.json is not what the host tells: run bin/api-types");
    }
}
