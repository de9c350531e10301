using System.Net.Http.Json;
using System.Text.Json;
using NodaTime;
using Regulars.Contracts.Team;
using Regulars.FunctionalTests.Conversations;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Team.Teams;

[Collection(House.Name)]
public sealed class ChangeTeamsTests(House house)
{
    [OnBothEngines]
    public async Task A_team_has_members_and_mailboxes_and_each_mailbox_one_team(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var lead = counter.Workspace.As(Role.Lead);
        var (agent, mailbox) = (await Counter.IdOf(counter.Agent), (await counter.Items("mailboxes"))[0].Text("id"));

        var returns = await lead.PostAsJsonAsync("teams", Body("Returns", [agent], [mailbox])).Gives(201);
        var orders = await lead.PostAsJsonAsync("teams", Body("Orders", [agent], [mailbox])).Gives(201);

        var teams = await counter.Items("teams");
        Assert.Equal([("Orders", 1, 1), ("Returns", 1, 0)], teams.Select(team => (team.Text("name"), team.GetProperty("members").GetArrayLength(), team.GetProperty("mailboxes").GetArrayLength())));
        await lead.PutAsJsonAsync($"teams/{returns.Text("id")}", Body("orders ", [], [], version: 1)).IsRefused(409, "team_name_taken");
        await lead.PutAsJsonAsync($"teams/{returns.Text("id")}", Body("Parcels", [], [], version: 1)).Gives(204);
        var refused = await lead.PutAsJsonAsync($"teams/{returns.Text("id")}", Body("Mine", [], [], version: 1)).IsRefused(409, "conflict");
        Assert.Equal("Parcels", refused.GetProperty("current").Text("name"));
        await lead.DeleteAsync($"teams/{orders.Text("id")}").Gives(204);
        await lead.DeleteAsync($"teams/{orders.Text("id")}").Gives(404);
        Assert.Equal(["Parcels"], (await counter.Items("teams")).Select(team => team.Text("name")));
        await lead.PostAsJsonAsync("teams", Body("Orders", [], [])).Gives(201);
    }

    [OnBothEngines]
    public async Task What_a_team_had_follows_its_name_and_belongs_to_none_after_it(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var lead = counter.Workspace.As(Role.Lead);
        var mailbox = (await counter.Items("mailboxes"))[0].Text("id");
        var team = (await lead.PostAsJsonAsync("teams", Body("Returns", [], [mailbox])).Gives(201)).Text("id");
        var id = await counter.Hear();
        Assert.Equal("Returns", (await counter.Read($"conversations/{id}")).GetProperty("team").Text("name"));
        Assert.Single(await counter.Items($"conversations?view=team:{team}"));
        Assert.Single(await counter.Items($"conversations?view=all&filter=team:is:{team}"));

        await lead.PutAsJsonAsync($"teams/{team}", Body("Parcels", [], [mailbox], version: 1)).Gives(204);
        await counter.Workspace.Settled();
        Assert.Equal("Parcels", (await counter.Read($"conversations/{id}")).GetProperty("team").Text("name"));

        await lead.DeleteAsync($"teams/{team}").Gives(204);
        await counter.Workspace.Settled();
        Assert.Equal(JsonValueKind.Null, (await counter.Read($"conversations/{id}")).GetProperty("team").ValueKind);
        Assert.Equal(["team-changed"], await counter.Events(id));
        Assert.Equal(JsonValueKind.Null, (await counter.Read($"conversations/{await counter.Hear()}")).GetProperty("team").ValueKind);
    }

    [OnBothEngines]
    public async Task Who_is_on_leave_says_so_and_leads_say_how_much_somebody_takes(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var (agent, lead) = (workspace.As(Role.Agent), workspace.As(Role.Lead));
        var (me, until) = (await Counter.IdOf(agent), SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(7));

        await agent.PutAsJsonAsync("me/leave", new { until = $"{until}" }).Gives(204);
        await lead.PutAsJsonAsync($"agents/{me}/workload", new { capacity = 5, onLeaveUntil = (string?)null }).Gives(204);

        var shown = (await lead.GetAsync("agents").Gives(200)).GetProperty("items").EnumerateArray().Single(one => one.Text("id") == me);
        Assert.Equal((5, JsonValueKind.Null), (shown.GetProperty("capacity").GetInt32(), shown.GetProperty("onLeaveUntil").ValueKind));
        await agent.PutAsJsonAsync("me/leave", new { until = "2020-01-01T00:00:00Z" }).IsRefused(400, "bad_leave");
        await agent.PutAsJsonAsync($"agents/{me}/workload", new { capacity = 5 }).IsRefused(403, "forbidden");
    }

    internal static object Body(string name, string[] members, string[] mailboxes, string assignment = "by-hand", bool keepsAgent = false, int? version = null) =>
        new { name, colour = "lake", calendar = (string?)null, assignment, keepsAgent, members, mailboxes, version };
}
