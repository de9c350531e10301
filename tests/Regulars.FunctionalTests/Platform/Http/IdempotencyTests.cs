using System.Net;
using System.Text.Json;
using Regulars.Contracts.Team;
using Regulars.FunctionalTests.Platform.Probing;
using Regulars.Platform.Http;
using Microsoft.EntityFrameworkCore;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Http;

[Collection(PlatformHouse.Name)]
public sealed class IdempotencyTests(PlatformHouse house)
{
    [OnBothEngines]
    public async Task The_same_key_gives_the_first_answer_again(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var client = workspace.As(Role.Agent);

        var first = await client.PostOnce("probes", new { name = "a" }, "k");
        var second = await client.PostOnce("probes", new { name = "a" }, "k");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal((false, true), (first.Headers.Contains("Idempotency-Replayed"), second.Headers.Contains("Idempotency-Replayed")));
        Assert.Equal(["a"], house.Script.PlayedIn(workspace.Id));
    }

    [OnBothEngines]
    public async Task Eight_at_once_are_done_once(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var client = workspace.As(Role.Agent);
        var before = await Told(client);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.PostOnce("probes", new { name = "a" }, "k").Gives(200)));

        Assert.Single(answers.Select(answer => answer.ToString()).Distinct());
        Assert.Equal(before + 1, await Told(client));
    }

    [OnBothEngines]
    public async Task Another_body_under_the_same_key_is_refused(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var client = workspace.As(Role.Agent);
        await client.PostOnce("probes", new { name = "a" }, "k").Gives(200);

        await client.PostOnce("probes", new { name = "b" }, "k").IsRefused(422, "idempotency_mismatch");
        await client.PostOnce("probes/costly", new { name = "a" }, "k").IsRefused(422, "idempotency_mismatch");
        Assert.Equal(["a"], house.Script.PlayedIn(workspace.Id));
    }

    [OnBothEngines]
    public async Task A_key_belongs_to_one_person(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);

        await workspace.As(Role.Agent).PostOnce("probes", new { name = "a" }, "k").Gives(200);
        await workspace.As(Role.Lead).PostOnce("probes", new { name = "b" }, "k").Gives(200);
        await (await house.NewWorkspace(engine)).As(Role.Agent).PostOnce("probes", new { name = "c" }, "k").Gives(200);

        Assert.Equal(["a", "b"], house.Script.PlayedIn(workspace.Id));
    }

    [OnBothEngines]
    public async Task A_refused_or_broken_command_leaves_no_key_and_no_trace(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var client = workspace.As(Role.Agent);
        var before = await Told(client);

        await client.PostOnce("probes", new { name = "refuse" }, "k").IsRefused(409, "probe_refused");
        Assert.Equal(before, await Told(client));
        Assert.Equal(0, await workspace.Read(db => db.Set<KeptAnswer>().CountAsync()));
        await client.PostOnce("probes", new { name = "a" }, "k").Gives(200);
        Assert.Equal(before + 1, await Told(client));
    }

    [OnBothEngines]
    public async Task What_costs_something_needs_a_key_of_a_sensible_length(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var client = workspace.As(Role.Agent);

        await client.PostAsync("probes/costly", Json("a")).IsRefused(400, "idempotency_required");
        await client.PostOnce("probes/costly", new { name = "a" }, new string('k', 201)).IsRefused(400, "invalid");
        await client.PostOnce("probes/costly", new { name = "a" }, new string('k', 200)).Gives(200);
        Assert.Equal(["a"], house.Script.PlayedIn(workspace.Id));
    }

    private static StringContent Json(string name) => new(JsonSerializer.Serialize(new { name }), null, "application/json");

    private static async Task<long> Told(HttpClient client) => (await client.GetAsync("feed").Gives(200)).GetProperty("last").GetInt64();
}
