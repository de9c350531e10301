using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Macros;

[Collection(House.Name)]
public sealed class MacrosTests(House house)
{
    [OnBothEngines]
    public async Task A_macro_is_filled_for_the_conversation_and_says_what_it_lacks(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear(subject: "Cup & <saucer>");
        var macro = await Add(counter.Agent, Step("<p>Dear {{customer.first_name|friend}}, about “{{ conversation.subject }}”: {{order.number}} {{colour}}. {{agent.first_name}}</p>"));

        var filled = await counter.Read($"conversations/{id}/macros/{macro}");

        var html = filled.GetProperty("steps")[0].Text("html");
        Assert.Contains("Dear Hanna, about “Cup &amp; &lt;saucer&gt;”: {{order.number}} {{colour}}.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("agent.first_name", html, StringComparison.Ordinal);
        Assert.Equal(["order.number", "colour"], filled.GetProperty("missing").EnumerateArray().Select(name => name.GetString()));
        var nameless = await counter.Hear(from: "nobody@shopper.example", name: "");
        Assert.StartsWith("<p>Dear friend,", (await counter.Read($"conversations/{nameless}/macros/{macro}")).GetProperty("steps")[0].Text("html"), StringComparison.Ordinal);
        Assert.Contains("customer.first_name", (await counter.Items("macros/variables")).Select(name => name.GetString()));
        await counter.Agent.GetAsync($"conversations/{id}/macros/{Guid.CreateVersion7()}").Gives(404);
    }

    [OnBothEngines]
    public async Task What_it_does_is_done_with_the_message_once_and_can_be_taken_back(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        var me = await Counter.IdOf(counter.Agent);
        object[] actions = [Action("conversation.assign", new { agent = me }), Action("conversation.prioritise", new { priority = "high" }), Action("conversation.resolve", new { })];
        var asleep = await counter.Hear();
        await counter.Agent.PostOnce($"conversations/{asleep}/messages", new { kind = "note", text = "Later", actions = new[] { Action("conversation.snooze", new { hours = 48 }) }, seen = 1 }, "zero").Gives(201);
        Assert.NotEqual(JsonValueKind.Null, (await counter.Read($"conversations/{asleep}")).GetProperty("snoozedUntil").ValueKind);
        var macro = await Add(counter.Agent, [Step("<p>Thank you</p>")], actions: actions);
        var note = new { kind = "note", html = "<p>Thank you</p>", macros = new[] { macro, macro }, actions, seen = 1 };

        var sent = await counter.Agent.PostOnce($"conversations/{id}/messages", note, "one").Gives(201);
        await counter.Agent.PostOnce($"conversations/{id}/messages", note, "one").Gives(201);

        var open = await counter.Read($"conversations/{id}");
        Assert.Equal(("resolved", "high", me), (open.Text("status"), open.Text("priority"), open.GetProperty("assignee").Text("id")));
        Assert.Equal(1, Assert.Single(await counter.Items("macros")).GetProperty("uses").GetInt32());
        foreach (var undo in sent.GetProperty("undo").EnumerateArray())
            await counter.Agent.PostOnce($"actions/{undo.Text("name")}", new { subject = id.Value, parameters = undo.GetProperty("parameters") }, $"{Guid.CreateVersion7()}").Gives(200);
        var back = await counter.Read($"conversations/{id}");
        Assert.Equal(("open", "normal", JsonValueKind.Null), (back.Text("status"), back.Text("priority"), back.GetProperty("assignee").ValueKind));
    }

    [OnBothEngines]
    public async Task Where_one_act_is_refused_nothing_is_written_or_done(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        var macro = await Add(counter.Agent, Step("<p>Thank you</p>"));
        object[] actions = [Action("conversation.prioritise", new { priority = "high" }), Action("conversation.snooze", new { until = "2020-01-01T00:00:00Z" })];

        await counter.Agent.PostOnce($"conversations/{id}/messages", new { kind = "note", html = "<p>Thank you</p>", macros = new[] { macro }, actions, seen = 1 }, "two")
            .IsRefused(400, "snooze_in_the_past");
        foreach (var none in new[] { Action("order.refund", new { }), Action("conversation.vanish", new { }) })
            await counter.Agent.PostOnce($"conversations/{id}/messages", new { kind = "note", html = "<p>Thank you</p>", actions = new[] { none }, seen = 1 }, $"{Guid.CreateVersion7()}")
                .IsRefused(400, "no_such_action");

        Assert.Equal("normal", (await counter.Read($"conversations/{id}")).Text("priority"));
        Assert.Single(await counter.Items($"conversations/{id}/messages"));
        Assert.Equal(0, Assert.Single(await counter.Items("macros")).GetProperty("uses").GetInt32());
        var shown = await Add(counter.Agent, [Step("<p>Later</p>")], actions: [actions[1]], name: "Later");
        Assert.Equal("snooze_in_the_past", (await counter.Read($"conversations/{id}/macros/{shown}")).GetProperty("actions")[0].Text("code"));
    }

    [OnBothEngines]
    public async Task A_draft_keeps_what_it_was_written_with(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        var macro = await Add(counter.Agent, Step("<p>Thank you</p>"));

        await counter.Agent.PutAsJsonAsync($"conversations/{id}/draft", new { kind = "reply", html = "<p>Thank you</p>", macros = new[] { macro }, actions = new[] { Action("conversation.resolve", new { }) } })
            .Gives(204);
        await counter.Agent.DeleteAsync($"macros/{macro}").Gives(204);

        var draft = (await counter.Read($"conversations/{id}")).GetProperty("draft");
        Assert.Equal(macro, draft.GetProperty("macros")[0].GetString());
        Assert.Equal("conversation.resolve", draft.GetProperty("actions")[0].Text("name"));
        await counter.Agent.PostOnce($"conversations/{id}/messages", new { kind = "note", html = "<p>Thank you</p>", macros = new[] { macro }, seen = 1 }, "three").Gives(201);
    }

    [OnBothEngines]
    public async Task Ones_own_macros_are_nobody_elses_and_shared_ones_are_for_leads_to_change(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        using var lead = counter.Workspace.As(Role.Lead);
        var id = await counter.Hear();
        var (own, shared) = (await Add(counter.Agent, Step("<p>Own</p>")), await Add(lead, [Step("<p>Shared</p>")], isShared: true));

        Assert.Equal(shared, Assert.Single(await Items(lead)).Text("id"));
        Assert.Equal(2, (await counter.Items("macros")).Count);
        await lead.GetAsync($"macros/{own}").Gives(404);
        await lead.GetAsync($"conversations/{id}/macros/{own}").Gives(404);
        await lead.PostOnce($"conversations/{id}/messages", new { kind = "note", text = "Mine?", macros = new[] { own }, seen = 1 }, "four").IsRefused(400, "no_such_macro");
        await counter.Agent.PostAsJsonAsync("macros", Request([Step("<p>All</p>")], isShared: true)).IsRefused(403, "forbidden");
        await counter.Agent.PutAsJsonAsync($"macros/{own}", Request([Step("<p>All</p>")], isShared: true)).IsRefused(403, "forbidden");
        await counter.Agent.PutAsJsonAsync($"macros/{shared}", Request([Step("<p>Mine</p>")])).IsRefused(403, "forbidden");
        await counter.Agent.DeleteAsync($"macros/{shared}").IsRefused(403, "forbidden");
        Assert.Contains((await lead.GetAsync("audit").Gives(200)).GetProperty("items").EnumerateArray(), line => line.Text("action") == "macro.added");
    }

    [OnBothEngines]
    public async Task A_deleted_macro_comes_back_whole_and_who_comes_late_is_told(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var macro = await Add(counter.Agent, [Step("<p>Hello</p>", "Greet"), Step("<p>[your words]</p>", "Explain")]);

        await counter.Agent.DeleteAsync($"macros/{macro}").Gives(204);
        Assert.Empty(await counter.Items("macros"));
        await counter.Agent.GetAsync($"macros/{macro}").Gives(404);
        for (var twice = 0; twice < 2; twice++)
            await counter.Agent.PutAsync($"macros/{macro}/restoration", null).Gives(204);
        var whole = await counter.Read($"macros/{macro}");
        Assert.Equal(["Greet", "Explain"], whole.GetProperty("steps").EnumerateArray().Select(step => step.Text("title")));

        var version = whole.GetProperty("version").GetInt32();
        await counter.Agent.PutAsJsonAsync($"macros/{macro}", Request([Step("<p>Newer</p>")], name: "Newer", version: version)).Gives(200);
        var problem = await counter.Agent.PutAsJsonAsync($"macros/{macro}", Request([Step("<p>Older</p>")], version: version)).IsRefused(409, "conflict");
        Assert.Equal("Newer", problem.GetProperty("current").Text("name"));
    }

    [OnBothEngines]
    public async Task What_makes_no_sense_is_refused_and_what_would_run_is_taken_out(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var agent = counter.Agent;
        await agent.PostAsJsonAsync("macros", Request([Step("<p> </p>")])).IsRefused(400, "empty_macro");
        await agent.PostAsJsonAsync("macros", Request([])).IsRefused(400, "empty_macro");
        await agent.PostAsJsonAsync("macros", Request([null])).IsRefused(400, "invalid");
        await agent.PostAsJsonAsync("macros", Request([Step("<p>A</p>")], name: "")).Gives(400);
        await agent.PostAsJsonAsync("macros", Request([Step("<p>A</p>")], actions: [null])).IsRefused(400, "invalid");
        await agent.PostAsJsonAsync("macros", Request([Step("<p>A</p>")], actions: [Action("order.refund", new { })])).IsRefused(400, "no_such_action");
        await agent.PostAsJsonAsync("macros", Request([Step("<p>A</p>")], actions: [Action("conversation.tag", new { add = "red" })])).IsRefused(400, "invalid");
        Assert.Empty(await counter.Items("macros"));

        var macro = await Add(agent, Step("<p>A<script>alert(1)</script><img src=x onerror=alert(1)></p>"));
        var kept = (await counter.Read($"macros/{macro}")).GetProperty("steps")[0].Text("html");
        Assert.DoesNotContain("alert", kept, StringComparison.Ordinal);
    }

    private static object Step(string html, string title = "") => new { title, guidance = "", html };

    private static object Action(string name, object parameters) => new { name, parameters };

    private static object Request(object?[] steps, object?[]? actions = null, bool isShared = false, string name = "Thanks", int? version = null) =>
        new { name, folder = "", isShared, steps, attachments = Array.Empty<string>(), actions = actions ?? [], version };

    private static Task<string> Add(HttpClient client, object step) => Add(client, [step]);

    private static async Task<string> Add(HttpClient client, object[] steps, object[]? actions = null, bool isShared = false, string name = "Thanks") =>
        (await client.PostAsJsonAsync("macros", Request(steps, actions, isShared, name)).Gives(201)).Text("id");

    private static async Task<IEnumerable<JsonElement>> Items(HttpClient client) => (await client.GetAsync("macros").Gives(200)).GetProperty("items").EnumerateArray();
}
