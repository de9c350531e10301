using System.Text.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Team.Agents;

[Collection(House.Name)]
public sealed class ListRolesTests(House house)
{
    [OnBothEngines]
    public async Task The_list_says_what_a_role_may_more_than_the_one_below(Engine engine)
    {
        var roles = (await (await house.NewWorkspace(engine)).As(Role.Agent).GetAsync("roles").Gives(200)).GetProperty("roles");

        var (agent, lead, owner) = (PermissionsOf(roles, "agent"), PermissionsOf(roles, "lead"), PermissionsOf(roles, "owner"));

        Assert.Equal(["approvals.answer", "audit.read", "coverage.read", "customers.export", "hours.manage", "intents.settle", "limits.read", "macros.share", "outbox.manage", "replies.manage", "scheduled.read", "suppressions.manage", "tags.manage", "teams.manage", "views.share", "watch.manage"], lead.Except(agent).Order());
        Assert.Equal(["agents.manage", "email.manage", "installation.manage", "limits.manage", "money.manage", "stores.manage", "tokens.manage", "workspace.manage"], owner.Except(lead));
        Assert.Empty(agent.Except(lead).Concat(lead.Except(owner)));
    }

    [OnBothEngines]
    public async Task A_lead_reads_what_was_done_and_an_agent_does_not(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        await workspace.As(Role.Owner).PostOnce("tokens", new { name = "Shop", role = "agent" }, "k").Gives(201);

        var entry = Assert.Single((await workspace.As(Role.Lead).GetAsync("audit").Gives(200)).GetProperty("items").EnumerateArray());

        Assert.Equal("token.created", entry.Text("action"));
        await workspace.As(Role.Agent).GetAsync("audit").IsRefused(403, "forbidden");
    }

    private static List<string> PermissionsOf(JsonElement roles, string name) =>
        [.. roles.EnumerateArray().Single(role => role.Text("name") == name).GetProperty("permissions").EnumerateArray().Select(permission => permission.GetString()!)];
}
