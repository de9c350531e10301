using System.Net.Http.Json;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Prioritising;

[Collection(House.Name)]
public sealed class PrioritiseConversationTests(House house)
{
    [OnBothEngines]
    public async Task What_presses_is_shown_as_such_and_found_by_it(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var (urgent, plain) = (await counter.Hear(), await counter.Hear());

        await counter.Agent.PutAsJsonAsync($"conversations/{urgent}/priority", new { priority = "urgent" }).Gives(204);
        await counter.Agent.PutAsJsonAsync($"conversations/{urgent}/priority", new { priority = "urgent" }).Gives(204);
        await counter.Agent.PutAsJsonAsync($"conversations/{plain}/priority", new { priority = "pressing" }).Gives(400);

        Assert.Equal("urgent", (await counter.Read($"conversations/{urgent}")).Text("priority"));
        Assert.Equal(["prioritised"], await counter.Events(urgent));
        Assert.Equal($"{urgent}", Assert.Single(await counter.Items("conversations?view=all&filter=priority:is:urgent")).Text("id"));
        Assert.Equal($"{plain}", Assert.Single(await counter.Items("conversations?view=all&filter=priority:is:normal")).Text("id"));
        await counter.Agent.GetAsync("conversations?filter=priority:is:2").IsRefused(400, "bad_filter");
    }

    [OnBothEngines]
    public async Task The_action_is_taken_back_to_what_was(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        await counter.Agent.PutAsJsonAsync($"conversations/{id}/priority", new { priority = "low" }).Gives(204);

        var done = await Run(counter, new { subject = id.Value, parameters = new { priority = "high" } }).Gives(200);
        Assert.Equal("high", (await counter.Read($"conversations/{id}")).Text("priority"));
        await Run(counter, new { subject = id.Value, parameters = done.GetProperty("undo").GetProperty("parameters") }).Gives(200);
        Assert.Equal("low", (await counter.Read($"conversations/{id}")).Text("priority"));

        await Run(counter, new { subject = id.Value, parameters = new { priority = "3" } }).IsRefused(400, "no_such_priority");
        await Run(counter, new { subject = id.Value, parameters = new { } }).IsRefused(400, "invalid");
    }

    private static Task<HttpResponseMessage> Run(Counter counter, object body) =>
        counter.Agent.PostOnce("actions/conversation.prioritise", body, $"{Guid.CreateVersion7()}");
}
