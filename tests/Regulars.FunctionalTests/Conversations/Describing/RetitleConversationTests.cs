using System.Net.Http.Json;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Describing;

[Collection(House.Name)]
public sealed class RetitleConversationTests(House house)
{
    [OnBothEngines]
    public async Task It_is_found_by_the_new_subject_and_by_the_old_one(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear(subject: "Hello");

        await Retitle(counter, id, "  Broken \n saucer ", "Hello").Gives(204);
        await Retitle(counter, id, "Broken saucer", "whatever").Gives(204);

        Assert.Equal("Broken saucer", (await counter.Read($"conversations/{id}")).Text("subject"));
        Assert.Equal(["retitled"], await counter.Events(id));
        foreach (var words in new[] { "saucer", "hello" })
            Assert.Equal($"{id}", Assert.Single(await counter.Items($"search?q={words}")).GetProperty("conversation").Text("id"));
    }

    [OnBothEngines]
    public async Task Who_saw_another_subject_changes_nothing(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear(subject: "Hello");
        await Retitle(counter, id, "Saucer", "Hello").Gives(204);

        var problem = await Retitle(counter, id, "Cup", "Hello").IsRefused(409, "retitled_meanwhile");

        Assert.Equal("Saucer", problem.GetProperty("current").Text("subject"));
        Assert.Equal("Saucer", (await counter.Read($"conversations/{id}")).Text("subject"));
        await Retitle(counter, id, new string('x', 501), "Saucer").Gives(400);
        await Retitle(counter, id, "", "Saucer").Gives(204);
    }

    private static Task<HttpResponseMessage> Retitle(Counter counter, Regulars.Contracts.Conversations.ConversationId id, string subject, string from) =>
        counter.Agent.PutAsJsonAsync($"conversations/{id}/subject", new { subject, from });
}
