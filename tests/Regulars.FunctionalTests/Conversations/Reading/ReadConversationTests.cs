using System.Net.Http.Json;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Reading;

[Collection(House.Name)]
public sealed class ReadConversationTests(House house)
{
    [OnBothEngines]
    public async Task Marked_unread_again_it_counts_again(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        await counter.Agent.PutAsJsonAsync($"conversations/{id}/reading", new { sequence = 1 }).Gives(204);
        Assert.Equal(0, (await counter.Read("conversations/counts")).GetProperty("unread").GetInt32());

        await counter.Agent.DeleteAsync($"conversations/{id}/reading").Gives(204);
        await counter.Agent.DeleteAsync($"conversations/{id}/reading").Gives(204);

        Assert.True((await counter.Read($"conversations/{id}")).GetProperty("unread").GetBoolean());
        Assert.Equal(1, (await counter.Read("conversations/counts")).GetProperty("unread").GetInt32());
    }
}
