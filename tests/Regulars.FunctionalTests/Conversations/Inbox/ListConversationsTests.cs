using System.Net.Http.Json;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Inbox;

[Collection(House.Name)]
public sealed class ListConversationsTests(House house)
{
    [OnBothEngines]
    public async Task Each_view_lists_what_belongs_to_it(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        using var lead = counter.Workspace.As(Role.Lead);
        var (mine, _, theirs, snoozed, resolved) = (await counter.Hear(), await counter.Hear(), await counter.Hear(), await counter.Hear(), await counter.Hear());
        await Assign(counter, mine, counter.Agent);
        await Assign(counter, theirs, lead);
        await Assign(counter, snoozed, counter.Agent);
        await Snooze(counter, snoozed, "2099-01-01T08:00:00Z");
        await counter.Agent.PutAsJsonAsync($"conversations/{resolved}/resolution", new { }).Gives(204);

        Assert.Equal([1001], await counter.Numbers("conversations?view=mine"));
        Assert.Equal([1002], await counter.Numbers("conversations?view=unassigned"));
        Assert.Equal([1001, 1002, 1003], (await counter.Numbers("conversations?view=all")).Order());
        Assert.Equal([1004], await counter.Numbers("conversations?view=snoozed"));
        Assert.Equal([1005], await counter.Numbers("conversations?view=resolved"));
    }

    [OnBothEngines]
    public async Task Snoozed_ones_come_a_page_at_a_time_the_first_due_first(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        await Snooze(counter, await counter.Hear(), "2099-01-03T08:00:00Z");
        await Snooze(counter, await counter.Hear(), "2099-01-02T08:00:00Z");
        await Snooze(counter, await counter.Hear(), "2099-01-02T08:00:00Z");
        await Snooze(counter, await counter.Hear(), "2099-01-01T08:00:00Z");

        var first = await counter.Read("conversations?view=snoozed&limit=2");
        var second = await counter.Read($"conversations?view=snoozed&limit=2&cursor={first.Text("next")}");

        Assert.Equal([1004, 1002], first.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("number").GetInt32()));
        Assert.Equal([1003, 1001], second.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("number").GetInt32()));
        Assert.Null(second.GetProperty("next").GetString());
    }

    [OnBothEngines]
    public async Task Filters_ask_for_assignee_customer_and_channel(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        await Assign(counter, await counter.Hear(), counter.Agent);
        await counter.Hear(from: "tom@b.example");
        var tom = (await counter.Read("conversations?view=unassigned")).GetProperty("items")[0].GetProperty("customer").Text("id");

        Assert.Equal([1001], await counter.Numbers($"conversations?filter=assignee:is:{await Counter.IdOf(counter.Agent)}"));
        Assert.Equal([1002], await counter.Numbers("conversations?filter=assignee:is:none"));
        Assert.Equal([1002], await counter.Numbers($"conversations?filter=customer:is:{tom}"));
        Assert.Empty(await counter.Numbers($"conversations?filter=customer:is:{Guid.CreateVersion7()}"));
        Assert.Equal([1001, 1002], (await counter.Numbers("conversations?filter=channel:is:email")).Order());
        Assert.Empty(await counter.Numbers("conversations?filter=channel:is:chat"));
        Assert.Empty(await counter.Numbers($"conversations?filter=assignee:is:{await Counter.IdOf(counter.Agent)}&filter=customer:is:{tom}"));
    }

    private static async Task Assign(Counter counter, ConversationId id, HttpClient to) =>
        await counter.Agent.PutAsJsonAsync($"conversations/{id}/assignment", new { agent = await Counter.IdOf(to), from = (string?)null }).Gives(204);

    private static async Task Snooze(Counter counter, ConversationId id, string until) =>
        await counter.Agent.PutAsJsonAsync($"conversations/{id}/snooze", new { until }).Gives(204);
}
