using System.Net.Http.Json;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Snoozing;

[Collection(House.Name)]
public sealed class WakeConversationTests(House house)
{
    [OnBothEngines]
    public async Task Woken_twice_by_hand_it_is_back_and_told_once(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        await counter.Agent.PutAsJsonAsync($"conversations/{id}/snooze", new { until = "2099-01-01T08:00:00Z" }).Gives(204);

        await counter.Agent.DeleteAsync($"conversations/{id}/snooze").Gives(204);
        await counter.Agent.DeleteAsync($"conversations/{id}/snooze").Gives(204);

        Assert.Single(await counter.Items("conversations?view=all"));
        Assert.Equal(["snoozed", "woken"], await counter.Events(id));
    }

    [OnBothEngines]
    public async Task What_is_resolved_is_not_put_aside(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        await counter.Agent.PutAsJsonAsync($"conversations/{id}/resolution", new { }).Gives(204);

        await counter.Agent.PutAsJsonAsync($"conversations/{id}/snooze", new { until = "2099-01-01T08:00:00Z" }).IsRefused(409, "resolved");
    }
}
