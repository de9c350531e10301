using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations;

[Collection(House.Name)]
public sealed class DecidingTests(House house)
{
    [OnBothEngines]
    public async Task Two_people_resolve_at_once_and_one_event_is_told(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        using var other = counter.Workspace.As(Role.Lead);

        var answers = await Task.WhenAll(
            counter.Agent.PutAsJsonAsync($"conversations/{id}/resolution", new { note = "Sent" }),
            other.PutAsJsonAsync($"conversations/{id}/resolution", new { note = "Sent too" }));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode));
        Assert.Equal(["resolved"], await counter.Events(id));
        Assert.Single(await counter.Items("conversations?view=resolved"));
    }

    [OnBothEngines]
    public async Task A_new_message_reopens_what_was_resolved(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        await counter.Agent.PutAsJsonAsync($"conversations/{id}/resolution", new { });

        await counter.Hear("It broke again.", into: id);

        Assert.Equal(["resolved", "reopened"], await counter.Events(id));
        Assert.Equal("open", (await counter.Read($"conversations/{id}")).GetProperty("status").GetString());
    }

    [OnBothEngines]
    public async Task Taking_it_from_whoever_no_longer_has_it_changes_nothing_and_says_who_does(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        var agents = (await counter.Items("agents")).Select(agent => agent.GetProperty("id").GetString()).ToList();
        var (first, second) = (agents[0], agents[1]);
        await counter.Agent.PutAsJsonAsync($"conversations/{id}/assignment", new { agent = first });
        await counter.Agent.PutAsJsonAsync($"conversations/{id}/assignment", new { agent = second, from = first });

        var late = await counter.Agent.DeleteAsync($"conversations/{id}/assignment?from={first}");

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal(second, (await late.Json()).GetProperty("current").GetProperty("assignee").GetProperty("id").GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await counter.Agent.DeleteAsync($"conversations/{id}/assignment?from={second}")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await counter.Agent.DeleteAsync($"conversations/{id}/assignment")).StatusCode);
        Assert.Equal(["assigned", "assigned", "assigned"], await counter.Events(id));
    }

    [OnBothEngines]
    public async Task A_snooze_ends_when_its_time_comes(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        var now = counter.Workspace.App.Services.GetRequiredService<IClock>().GetCurrentInstant();

        await counter.Agent.PutAsJsonAsync($"conversations/{id}/snooze", new { until = (now + Duration.FromMilliseconds(1500)).ToString() });
        Assert.Equal(1, (await counter.Read("conversations/counts")).GetProperty("snoozed").GetInt32());

        await Until(async () => (await counter.Read("conversations/counts")).GetProperty("snoozed").GetInt32() == 0);
        Assert.Equal(["snoozed", "woken"], await counter.Events(id));
    }

    [OnBothEngines]
    public async Task A_snooze_into_the_past_is_refused(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();

        var answer = await counter.Agent.PutAsJsonAsync($"conversations/{id}/snooze", new { until = "2020-01-01T00:00:00Z" });

        Assert.Equal((HttpStatusCode.BadRequest, "snooze_in_the_past"), (answer.StatusCode, await answer.Code()));
    }

    [OnBothEngines]
    public async Task An_action_of_the_catalogue_decides_as_its_button_does_and_says_how_to_undo(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        var request = new HttpRequestMessage(HttpMethod.Post, "actions/conversation.resolve") { Content = JsonContent.Create(new { subject = id.Value, parameters = new { } }) };
        request.Headers.Add("Idempotency-Key", "k");

        var answer = await counter.Agent.SendAsync(request);

        Assert.Equal("conversation.reopen", (await answer.Json()).GetProperty("undo").GetProperty("name").GetString());
        Assert.Equal(["resolved"], await counter.Events(id));
    }

    [OnBothEngines]
    public async Task Reading_marks_it_read_up_to_what_was_read(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        await counter.Hear("One more thing.", into: id);

        await counter.Agent.PutAsJsonAsync($"conversations/{id}/reading", new { sequence = 1 });
        Assert.True((await counter.Read($"conversations/{id}")).GetProperty("unread").GetBoolean());

        await counter.Agent.PutAsJsonAsync($"conversations/{id}/reading", new { sequence = 2 });
        Assert.False((await counter.Read($"conversations/{id}")).GetProperty("unread").GetBoolean());
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        while (!await holds())
            await Task.Delay(100, deadline.Token);
    }
}
