using System.Net.Http.Json;
using System.Text;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Http;

[Collection(House.Name)]
public sealed class ProblemTests(House house)
{
    [OnBothEngines]
    public async Task Every_kind_of_bad_request_is_told_as_a_problem(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var owner = workspace.As(Role.Owner);

        await owner.PutAsJsonAsync("brands/no-id", new { name = "A", version = 1 }).IsRefused(400, "invalid");
        await Put(owner, "{\"name\":").IsRefused(400, "invalid");
        await Put(owner, "{\"name\":\"A\",\"version\":\"1\"}").IsRefused(400, "invalid");
        await Put(owner, "{\"name\":\"A\",\"version\":1,\"colour\":\"red\"}").IsRefused(400, "invalid");
        await Put(owner, "{\"Name\":\"A\",\"version\":1}").IsRefused(400, "invalid");
        await Put(owner, "[]").IsRefused(400, "invalid");
        await Put(owner, "").IsRefused(400, "invalid");
        await Put(owner, "{\"name\":\"\\ud800\",\"version\":1}").IsRefused(400, "invalid");
        await Put(owner, "name=A", "text/plain").IsRefused(415, "unsupported_media_type");
        await owner.GetAsync("audit?cursor=*").IsRefused(400, "bad_cursor");
        await owner.GetAsync("audit?cursor=bnVsbA").IsRefused(400, "bad_cursor");
        await owner.GetAsync("audit?limit=many").IsRefused(400, "invalid");
        await owner.GetAsync("nowhere").IsRefused(404, "not_found");
        await owner.DeleteAsync("workspace").IsRefused(405, "method_not_allowed");
        await workspace.App.Anonymous().GetAsync("workspace").IsRefused(401, "unauthenticated");
        await workspace.With("rgs_unknown").GetAsync("workspace").IsRefused(401, "unauthenticated");
        await workspace.As(Role.Lead).PutAsJsonAsync("workspace", new { name = "A", version = 1 }).IsRefused(403, "forbidden");
    }

    [OnBothEngines]
    public async Task Input_errors_name_the_member_as_it_was_sent(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);

        var problem = await workspace.As(Role.Owner).PutAsJsonAsync("workspace", new { name = new string('x', 101), version = 1 }).IsRefused(400, "invalid");

        Assert.Equal("name", Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
    }

    [OnBothEngines]
    public async Task A_decision_on_an_old_state_is_shown_the_present_one(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var owner = workspace.As(Role.Owner);
        await owner.PutAsJsonAsync($"brands/{workspace.Brand}", new { name = "New", version = 1 }).Gives(200);

        var problem = await owner.PutAsJsonAsync($"brands/{workspace.Brand}", new { name = "Newer", version = 1 }).IsRefused(409, "conflict");

        Assert.Equal("New", problem.GetProperty("current").Text("name"));
        Assert.Equal(2, problem.GetProperty("current").GetProperty("version").GetInt32());
    }

    private static Task<HttpResponseMessage> Put(HttpClient client, string body, string type = "application/json") =>
        client.PutAsync("workspace", new StringContent(body, Encoding.UTF8, type));
}
