using System.Net.Http.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Http;

[Collection(House.Name)]
public sealed class SecurityHeadersTests(House house)
{
    [OnBothEngines]
    public async Task They_are_on_every_answer_also_where_something_broke(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var owner = workspace.As(Role.Owner);

        foreach (var answer in new[]
                 {
                     await owner.GetAsync("workspace"), await owner.GetAsync("nowhere"), await owner.GetAsync("/healthz"),
                     await owner.GetAsync("/openapi/v1.json"), await workspace.App.Anonymous().GetAsync("workspace"),
                     await owner.PutAsJsonAsync("workspace", new { unknown = 1 }),
                 })
        {
            Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
            Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
            Assert.Contains("default-src 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [OnBothEngines]
    public async Task Answers_of_the_api_are_kept_by_nobody(Engine engine)
    {
        var owner = (await house.NewWorkspace(engine)).As(Role.Owner);

        foreach (var answer in new[] { await owner.GetAsync("workspace"), await owner.PutAsJsonAsync("workspace", new { unknown = 1 }) })
            Assert.Contains("no-store", Header(answer, "Cache-Control"), StringComparison.Ordinal);
    }

    [OnBothEngines]
    public async Task The_internal_listener_and_the_public_one_keep_apart(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);

        Assert.Equal(404, (int)(await workspace.As(Role.Owner).GetAsync("/internal/mailroom/recipients")).StatusCode);
        Assert.Equal(404, (int)(await workspace.As(Role.Owner).GetAsync(new Uri(workspace.App.InternalAddress, "/api/v1/workspace"))).StatusCode);
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
