using System.Net.Http.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Replying;

[Collection(House.Name)]
public sealed class ReplyRuleTests(House house)
{
    [OnBothEngines]
    public async Task Only_whoever_has_it_answers_where_the_shop_wants_that(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        using var lead = counter.Workspace.As(Role.Lead);
        var (id, free) = (await counter.Hear(), await counter.Hear());
        await lead.PutAsJsonAsync($"conversations/{id}/assignment", new { agent = await Counter.IdOf(lead), from = (string?)null }).Gives(204);
        Assert.True((await counter.Read($"conversations/{id}")).GetProperty("mayReply").GetBoolean());

        await lead.PutAsJsonAsync("conversations/reply-rule", new { onlyAssignee = true, version = 0 }).Gives(200);

        Assert.False((await counter.Read($"conversations/{id}")).GetProperty("mayReply").GetBoolean());
        var problem = await counter.Write(id, "a", 1).IsRefused(409, "only_assignee");
        Assert.Equal(await Counter.IdOf(lead), problem.GetProperty("current").GetProperty("assignee").Text("id"));
        await counter.Write(id, "b", 1, kind: "note").Gives(201);
        await counter.Write(free, "c", 1).Gives(201);
        await counter.Agent.PutAsJsonAsync($"conversations/{id}/assignment", new { agent = await Counter.IdOf(counter.Agent), from = await Counter.IdOf(lead) }).Gives(204);
        await counter.Write(id, "d", 1).Gives(201);
    }

    [OnBothEngines]
    public async Task Leads_set_it_and_who_comes_late_is_told(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        using var lead = counter.Workspace.As(Role.Lead);

        await counter.Agent.PutAsJsonAsync("conversations/reply-rule", new { onlyAssignee = true, version = 0 }).IsRefused(403, "forbidden");
        await lead.PutAsJsonAsync("conversations/reply-rule", new { onlyAssignee = true, version = 0 }).Gives(200);
        await lead.PutAsJsonAsync("conversations/reply-rule", new { onlyAssignee = false, version = 0 }).IsRefused(409, "conflict");
        await lead.PutAsJsonAsync("conversations/reply-rule", new { onlyAssignee = false, version = 1 }).Gives(200);

        var rule = await counter.Read("conversations/reply-rule");
        Assert.Equal((false, 2), (rule.GetProperty("onlyAssignee").GetBoolean(), rule.GetProperty("version").GetInt32()));
        await (await house.NewWorkspace(engine)).As(Role.Agent).GetAsync("conversations/reply-rule").Gives(200);
    }
}
