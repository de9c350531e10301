using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Http;

public sealed class RateLimitTests
{
    [Fact]
    public async Task Each_caller_has_a_number_of_reads_and_of_writes_and_is_told_what_is_left()
    {
        await using var app = await RegularsApp.Start(Engine.Sqlite, null,
            "--Regulars:LiftRateLimitsOnLoopback=false", "--Regulars:ReadsPerMinute=3", "--Regulars:WritesPerMinute=1");
        var workspace = await app.NewWorkspace();
        var (owner, lead) = (workspace.As(Role.Owner), workspace.As(Role.Lead));

        foreach (var left in new[] { 2, 1, 0 })
        {
            var answer = await owner.GetAsync("workspace");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal((3, left), (Number(answer, "RateLimit-Limit"), Number(answer, "RateLimit-Remaining")));
            Assert.True(Number(answer, "RateLimit-Reset") > 0);
        }
        var refused = await owner.GetAsync("workspace");
        await Task.FromResult(refused).IsRefused(429, "rate_limited");
        Assert.True(Number(refused, "Retry-After") > 0);

        await lead.GetAsync("workspace").Gives(200);
        await owner.PutAsJsonAsync("workspace", new { name = "A", version = 1 }).Gives(200);
        await owner.PutAsJsonAsync("workspace", new { name = "A", version = 2 }).IsRefused(429, "rate_limited");
    }

    [Fact]
    public async Task Refusals_count_and_tell_what_is_left()
    {
        await using var app = await RegularsApp.Start(Engine.Sqlite, null,
            "--Regulars:LiftRateLimitsOnLoopback=false", "--Regulars:ReadsPerMinute=2", "--Regulars:WritesPerMinute=2");
        var workspace = await app.NewWorkspace();
        var nobody = app.Anonymous();

        Assert.Equal(1, Number(await nobody.GetAsync("workspace"), "RateLimit-Remaining"));
        await workspace.With("rgs_guessed").GetAsync("workspace").IsRefused(401, "unauthenticated");
        await workspace.With("rgs_guessed_again").GetAsync("workspace").IsRefused(429, "rate_limited");
        Assert.Equal(1, Number(await workspace.As(Role.Agent).PutAsJsonAsync("workspace", new { }), "RateLimit-Remaining"));
        Assert.Equal(1, Number(await workspace.As(Role.Owner).PutAsJsonAsync("workspace", new { unknown = 1 }), "RateLimit-Remaining"));
    }

    private static int Number(HttpResponseMessage answer, string header) =>
        int.Parse(Assert.Single(answer.Headers.GetValues(header)), CultureInfo.InvariantCulture);
}
