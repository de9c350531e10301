using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Platform.Outbox;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Actions;

[Collection(House.Name)]
public sealed class ConversationActionsTests(House house)
{
    [OnBothEngines]
    public async Task Assigning_gives_it_to_an_agent_and_its_undo_gives_it_back(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        using var lead = counter.Workspace.As(Role.Lead);
        var (id, first, second) = (await counter.Hear(), await Counter.IdOf(counter.Agent), await Counter.IdOf(lead));

        var fromNobody = await Run(counter, id, "conversation.assign", new { agent = first });
        var fromFirst = await Run(counter, id, "conversation.assign", new { agent = second });
        Assert.Equal(second, await Assignee(counter, id));

        await Undo(counter, id, fromFirst);
        Assert.Equal(first, await Assignee(counter, id));
        await Undo(counter, id, fromNobody);
        Assert.Null(await Assignee(counter, id));
        await Start(counter, id, "conversation.assign", new { agent = Guid.CreateVersion7() }).IsRefused(400, "no_such_agent");
    }

    [OnBothEngines]
    public async Task Snoozing_puts_it_aside_and_its_undo_wakes_it(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();

        var snoozed = await Run(counter, id, "conversation.snooze", new { until = "2099-01-01T08:00:00Z" });
        Assert.Equal("2099-01-01T08:00:00Z", Assert.Single(await counter.Items("conversations?view=snoozed")).Text("snoozedUntil"));

        await Undo(counter, id, snoozed);
        Assert.Empty(await counter.Items("conversations?view=snoozed"));
        Assert.Equal(["snoozed", "woken"], await counter.Events(id));
        await Start(counter, id, "conversation.snooze", new { until = "2020-01-01T00:00:00Z" }).IsRefused(400, "snooze_in_the_past");
    }

    [OnBothEngines]
    public async Task Reopening_takes_it_up_again_and_its_undo_resolves_it_with_the_same_note(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        await Run(counter, id, "conversation.resolve", new { note = "Sent\0 today" });

        var reopened = await Run(counter, id, "conversation.reopen", new { });
        Assert.Equal("open", (await counter.Read($"conversations/{id}")).Text("status"));

        await Undo(counter, id, reopened);
        Assert.Equal("Sent today", (await counter.Read($"conversations/{id}")).GetProperty("resolution").Text("note"));
        Assert.Equal(JsonValueKind.Null, (await Run(counter, id, "conversation.resolve", new { })).GetProperty("undo").ValueKind);
    }

    [OnBothEngines]
    public async Task A_preview_says_what_these_parameters_would_do_and_does_nothing(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var (id, agent) = (await counter.Hear(), await Counter.IdOf(counter.Agent));
        var number = (await counter.Read($"conversations/{id}")).GetProperty("number").GetInt32();
        var before = (await counter.Read($"conversations/{id}")).GetRawText();

        Assert.Equal($"Resolves #{number}.", await Foresee(counter, id, "conversation.resolve", new { }));
        Assert.Equal($"Resolves #{number} with the note “Sent today”.", await Foresee(counter, id, "conversation.resolve", new { note = "Sent today" }));
        Assert.Equal($"Leaves #{number} as it is.", await Foresee(counter, id, "conversation.reopen", new { }));
        Assert.Equal($"Assigns #{number} to Some Agent.", await Foresee(counter, id, "conversation.assign", new { agent }));
        Assert.Equal($"Leaves #{number} as it is.", await Foresee(counter, id, "conversation.assign", new { }));
        Assert.Equal($"Snoozes #{number} until 2099-01-01T08:00:00Z.", await Foresee(counter, id, "conversation.snooze", new { until = "2099-01-01T08:00:00Z" }));

        Assert.Equal(before, (await counter.Read($"conversations/{id}")).GetRawText());
        Assert.Empty(await counter.Events(id));
        Assert.Equal(0, await counter.Workspace.Read(db => db.Set<OutboxRow>().CountAsync(row => row.Type == "conversation.snooze-ended")));
    }

    [OnBothEngines]
    public async Task A_preview_refuses_what_a_run_would_refuse(Engine engine)
    {
        var (counter, other) = (await Counter.Open(house, engine), await Counter.Open(house, engine));
        var id = await counter.Hear();

        await Preview(counter, id, "conversation.resolve", new { colour = "red" }).IsRefused(400, "invalid");
        await Preview(counter, id, "conversation.resolve", new { note = new string('a', 2001) }).IsRefused(400, "invalid");
        await Start(counter, id, "conversation.resolve", new { note = new string('a', 2001) }).IsRefused(400, "invalid");
        await Preview(counter, id, "conversation.assign", new { agent = "Maya" }).IsRefused(400, "invalid");
        await Preview(counter, id, "conversation.assign", new { agent = await Counter.IdOf(other.Agent) }).IsRefused(400, "no_such_agent");
        await Preview(counter, id, "conversation.snooze", new { until = "soon" }).IsRefused(400, "invalid");
        await Preview(counter, id, "conversation.snooze", new { until = "2020-01-01T00:00:00Z" }).IsRefused(400, "snooze_in_the_past");
        await Preview(counter, id, "conversation.sing", new { }).IsRefused(404, "not_found");
        await Preview(other, id, "conversation.resolve", new { }).IsRefused(404, "not_found");
    }

    private static Task<HttpResponseMessage> Preview(Counter counter, ConversationId subject, string action, object parameters) =>
        counter.Agent.PostAsJsonAsync($"actions/{action}/preview", new { subject = subject.Value, parameters });

    private static async Task<string> Foresee(Counter counter, ConversationId subject, string action, object parameters) =>
        (await Preview(counter, subject, action, parameters).Gives(200)).Text("summary");

    private static Task<HttpResponseMessage> Start(Counter counter, ConversationId subject, string action, object parameters) =>
        counter.Agent.PostOnce($"actions/{action}", new { subject = subject.Value, parameters }, Guid.CreateVersion7().ToString());

    private static Task<JsonElement> Run(Counter counter, ConversationId subject, string action, object parameters) =>
        Start(counter, subject, action, parameters).Gives(200);

    private static Task<JsonElement> Undo(Counter counter, ConversationId subject, JsonElement answer)
    {
        var undo = answer.GetProperty("undo");
        return Run(counter, subject, undo.Text("name"), undo.GetProperty("parameters"));
    }

    private static async Task<string?> Assignee(Counter counter, ConversationId id) =>
        (await counter.Read($"conversations/{id}")).GetProperty("assignee") is { ValueKind: JsonValueKind.Object } agent ? agent.Text("id") : null;
}
