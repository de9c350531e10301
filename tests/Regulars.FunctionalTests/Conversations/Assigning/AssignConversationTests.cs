using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Assigning;

[Collection(House.Name)]
public sealed class AssignConversationTests(House house)
{
    [OnBothEngines]
    public async Task Given_it_is_theirs_and_taken_away_twice_it_is_nobodys(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var (id, me) = (await counter.Hear(), await Counter.IdOf(counter.Agent));

        await counter.Agent.PutAsJsonAsync($"conversations/{id}/assignment", new { agent = me, from = (string?)null }).Gives(204);
        Assert.Equal(me, (await counter.Read($"conversations/{id}")).GetProperty("assignee").Text("id"));

        await counter.Agent.DeleteAsync($"conversations/{id}/assignment").Gives(204);
        await counter.Agent.DeleteAsync($"conversations/{id}/assignment").Gives(204);
        Assert.Equal(JsonValueKind.Null, (await counter.Read($"conversations/{id}")).GetProperty("assignee").ValueKind);
        Assert.Equal(["assigned", "assigned"], await counter.Events(id));
    }

    [OnBothEngines]
    public async Task Who_saw_another_assignee_is_shown_the_present_one(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        using var lead = counter.Workspace.As(Role.Lead);
        var (id, mine, theirs) = (await counter.Hear(), await Counter.IdOf(counter.Agent), await Counter.IdOf(lead));
        await counter.Agent.PutAsJsonAsync($"conversations/{id}/assignment", new { agent = mine, from = (string?)null }).Gives(204);

        var refused = await lead.PutAsJsonAsync($"conversations/{id}/assignment", new { agent = theirs, from = (string?)null })
            .IsRefused(409, "assigned_meanwhile");
        Assert.Equal(mine, refused.GetProperty("current").GetProperty("assignee").Text("id"));

        await lead.PutAsJsonAsync($"conversations/{id}/assignment", new { agent = theirs, from = mine }).Gives(204);
        Assert.Equal(theirs, (await counter.Read($"conversations/{id}")).GetProperty("assignee").Text("id"));
    }

    [OnBothEngines]
    public async Task Nobody_of_another_workspace_can_have_it(Engine engine)
    {
        var (counter, other) = (await Counter.Open(house, engine), await Counter.Open(house, engine));
        var (id, stranger) = (await counter.Hear(), await Counter.IdOf(other.Agent));

        await counter.Agent.PutAsJsonAsync($"conversations/{id}/assignment", new { agent = stranger, from = (string?)null }).IsRefused(400, "no_such_agent");
    }
}
