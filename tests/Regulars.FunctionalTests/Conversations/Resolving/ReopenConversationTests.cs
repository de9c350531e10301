using System.Net.Http.Json;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Resolving;

[Collection(House.Name)]
public sealed class ReopenConversationTests(House house)
{
    [OnBothEngines]
    public async Task Reopened_twice_it_is_open_and_told_once(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        await counter.Agent.PutAsJsonAsync($"conversations/{id}/resolution", new { note = "Sent" }).Gives(204);

        await counter.Agent.DeleteAsync($"conversations/{id}/resolution").Gives(204);
        await counter.Agent.DeleteAsync($"conversations/{id}/resolution").Gives(204);

        Assert.Equal("open", (await counter.Read($"conversations/{id}")).Text("status"));
        Assert.Equal(["resolved", "reopened"], await counter.Events(id));
    }
}
