using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Conversations;
using Regulars.Platform.Actions.Bulk;
using Regulars.Platform.Persistence;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Bulk;

[Collection(House.Name)]
public sealed class ChangeManyTests(House house)
{
    private static object AllOf(string view, params object[] rules) => new { view, where = new { match = "all", rules, groups = Array.Empty<object>() } };

    [OnBothEngines]
    public async Task Few_are_done_at_once_and_taken_back_as_they_were(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var (first, second, resolved) = (await counter.Hear(), await counter.Hear(), await counter.Hear());
        await counter.Agent.PutAsJsonAsync($"conversations/{resolved}/resolution", new { }).Gives(204);

        var run = await Begin(counter.Agent, "conversation.resolve", new { }, [first, second, resolved]);

        Assert.Equal(("done", 3, 3, 2), (run.Text("state"), run.GetProperty("total").GetInt32(), run.GetProperty("done").GetInt32(), run.GetProperty("changed").GetInt32()));
        Assert.True(run.GetProperty("mayUndo").GetBoolean());
        Assert.Empty(await counter.Numbers("conversations?view=all"));

        for (var twice = 0; twice < 2; twice++)
            await counter.Agent.PutAsync($"bulk-runs/{run.Text("id")}/undo", null).Gives(204);
        await counter.Workspace.Settled();

        Assert.Equal([1001, 1002], (await counter.Numbers("conversations?view=all")).Order());
        Assert.Equal([1003], await counter.Numbers("conversations?view=resolved"));
        Assert.Equal("undone", (await counter.Read($"bulk-runs/{run.Text("id")}")).Text("state"));
    }

    [OnBothEngines]
    public async Task All_that_a_list_shows_goes_on_in_steps_as_whoever_began_it(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        const int many = (2 * BulkWork.AtOnce) + 7;
        await counter.HearMany(many);
        var other = await counter.Hear(subject: "Something else");

        var run = await Begin(counter.Agent, "conversation.assign", new { agent = await Counter.IdOf(counter.Agent) }, list: AllOf("all", new { field = "subject", op = "has", value = "many" }));
        Assert.Equal(("running", many), (run.Text("state"), run.GetProperty("total").GetInt32()));
        await counter.Workspace.Settled();

        var ended = await counter.Read($"bulk-runs/{run.Text("id")}");
        Assert.Equal(("done", many, many), (ended.Text("state"), ended.GetProperty("done").GetInt32(), ended.GetProperty("changed").GetInt32()));
        Assert.Equal([1000 + many + 1], await counter.Numbers("conversations?view=unassigned"));
        Assert.Equal(many, (await counter.Numbers("conversations?view=mine&limit=100")).Count);
        var one = (await counter.Items("conversations?view=mine"))[0].Text("id");
        var line = (await counter.Items($"conversations/{one}/messages")).First(message => message.Text("kind") == "event");
        Assert.Equal(await Counter.IdOf(counter.Agent), line.GetProperty("author").Text("id"));

        await counter.Agent.PutAsync($"bulk-runs/{run.Text("id")}/undo", null).Gives(204);
        await counter.Workspace.Settled();
        Assert.Empty(await counter.Numbers("conversations?view=mine"));
        Assert.Empty(await counter.Events(other));
    }

    [OnBothEngines]
    public async Task What_is_refused_is_counted_by_its_reason_and_stops_nothing(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var (open, resolved) = (await counter.Hear(), await counter.Hear());
        await counter.Agent.PutAsJsonAsync($"conversations/{resolved}/resolution", new { }).Gives(204);

        var run = await Begin(counter.Agent, "conversation.snooze", new { until = "2099-01-01T08:00:00Z" }, [resolved, open]);

        Assert.Equal(1, run.GetProperty("refused").GetProperty("resolved").GetInt32());
        Assert.Equal(1, run.GetProperty("changed").GetInt32());
        Assert.Equal([1001], await counter.Numbers("conversations?view=snoozed"));
    }

    [OnBothEngines]
    public async Task What_makes_no_sense_is_refused_and_nothing_changes(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        var agent = counter.Agent;
        await Ask(agent, "conversation.explode", new { }, [id]).IsRefused(400, "no_such_action");
        await Ask(agent, "order.refund", new { }, [id]).IsRefused(400, "no_such_action");
        await Ask(agent, "conversation.resolve", new { colour = "red" }, [id]).IsRefused(400, "invalid");
        await Ask(agent, "conversation.resolve", new { }, [id, ConversationId.From(Guid.CreateVersion7())]).IsRefused(400, "no_such_conversation");
        await Ask(agent, "conversation.resolve", new { }, list: new { view = "everything" }).IsRefused(400, "bad_view");
        await Ask(agent, "conversation.resolve", new { }, list: AllOf("all", new { field = "colour", op = "is", value = "red" })).IsRefused(400, "bad_filter");
        Assert.Equal([1001], await counter.Numbers("conversations?view=all"));
    }

    [OnBothEngines]
    public async Task A_run_is_nobody_elses(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        using var lead = counter.Workspace.As(Role.Lead);
        var run = await Begin(counter.Agent, "conversation.resolve", new { }, [await counter.Hear()]);

        await lead.GetAsync($"bulk-runs/{run.Text("id")}").Gives(404);
        await lead.PutAsync($"bulk-runs/{run.Text("id")}/undo", null).Gives(404);
        await lead.PutAsync($"bulk-runs/{run.Text("id")}/stop", null).Gives(404);
    }

    [OnBothEngines]
    public async Task A_stopped_run_goes_no_further(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        await counter.HearMany(2 * BulkWork.AtOnce);
        await counter.Workspace.Do(async services =>
        {
            var ids = await services.GetRequiredService<RegularsDb>().Conversations.Select(c => c.Id).ToListAsync();
            using var none = JsonDocument.Parse("{}");
            var run = await services.GetRequiredService<BulkWork>().Begin("conversation.resolve", none.RootElement, [.. ids.Select(id => id.Value)], default);
            run.Stop(services.GetRequiredService<IClock>().GetCurrentInstant());
        });
        await counter.Workspace.Settled();

        Assert.Equal(2 * BulkWork.AtOnce, (await counter.Numbers("conversations?view=all&limit=100")).Count);
    }

    private static Task<HttpResponseMessage> Ask(HttpClient by, string action, object parameters, IReadOnlyList<ConversationId>? conversations = null, object? list = null) =>
        by.PostOnce("conversations/bulk", new { action, parameters, conversations = conversations?.Select(id => id.Value), list }, $"{Guid.CreateVersion7()}");

    private static Task<JsonElement> Begin(HttpClient by, string action, object parameters, IReadOnlyList<ConversationId>? conversations = null, object? list = null) =>
        Ask(by, action, parameters, conversations, list).Gives(200);
}
