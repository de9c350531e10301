using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Team;
using Regulars.Platform.Http;
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

    [Fact]
    public async Task By_default_there_are_six_hundred_reads_and_three_hundred_writes_a_minute()
    {
        await using var app = await RegularsApp.Start(Engine.Sqlite, null, "--Regulars:LiftRateLimitsOnLoopback=false");
        var owner = (await app.NewWorkspace()).As(Role.Owner);

        var (read, written) = (await owner.GetAsync("workspace"), await owner.PutAsJsonAsync("workspace", new { name = "A", version = 1 }));

        Assert.Equal((600, 599, 10), Numbers(read));
        Assert.Equal((300, 299, 10), Numbers(written));
        for (var i = 0; i < 599; i++)
            await owner.GetAsync("workspace");
        var refused = await owner.GetAsync("workspace");
        Assert.Equal((429, 10, (600, 0, 10)), ((int)refused.StatusCode, Number(refused, "Retry-After"), Numbers(refused)));
    }

    [Fact]
    public async Task The_pass_of_this_host_lifts_the_limit_from_this_machine_alone()
    {
        await using var app = await RegularsApp.Start(Engine.Sqlite, null,
            "--Regulars:LiftRateLimitsOnLoopback=false", "--Regulars:ReadsPerMinute=1", "--Regulars:TrustedProxies:0=127.0.0.1");
        var workspace = await app.NewWorkspace();
        var pass = app.Services.GetRequiredService<RateLimits>().Pass;

        for (var i = 0; i < 3; i++)
            Assert.False((await Read(workspace, ("X-Regulars-Pass", pass))).Headers.Contains("RateLimit-Limit"));

        Assert.Equal(HttpStatusCode.OK, (await Read(workspace, ("X-Regulars-Pass", pass), ("X-Forwarded-For", "192.0.2.7"))).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Read(workspace, ("X-Regulars-Pass", pass), ("X-Forwarded-For", "192.0.2.7"))).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Read(workspace, ("X-Regulars-Pass", pass[..^1]))).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Read(workspace)).StatusCode);
    }

    private static async Task<HttpResponseMessage> Read(TestWorkspace workspace, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "workspace");
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await workspace.As(Role.Owner).SendAsync(request);
    }

    private static (int Limit, int Remaining, int Reset) Numbers(HttpResponseMessage answer) =>
        (Number(answer, "RateLimit-Limit"), Number(answer, "RateLimit-Remaining"), Number(answer, "RateLimit-Reset"));

    private static int Number(HttpResponseMessage answer, string header) =>
        int.Parse(Assert.Single(answer.Headers.GetValues(header)), CultureInfo.InvariantCulture);
}
