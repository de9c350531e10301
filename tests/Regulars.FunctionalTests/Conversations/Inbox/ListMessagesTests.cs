using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Inbox;

[Collection(House.Name)]
public sealed class ListMessagesTests(House house)
{
    [OnBothEngines]
    public async Task A_log_of_another_workspace_is_not_found_with_a_cursor_either(Engine engine)
    {
        var (counter, other) = (await Counter.Open(house, engine), await Counter.Open(house, engine));
        var id = await counter.Hear("1");
        await counter.Hear("2", into: id);
        var cursor = (await counter.Read($"conversations/{id}/messages?limit=1")).Text("next");

        Assert.Equal("1", Assert.Single(await counter.Items($"conversations/{id}/messages?cursor={cursor}")).Text("text"));
        await other.Agent.GetAsync($"conversations/{id}/messages").IsRefused(404, "not_found");
        await other.Agent.GetAsync($"conversations/{id}/messages?cursor={cursor}").IsRefused(404, "not_found");
    }
}
