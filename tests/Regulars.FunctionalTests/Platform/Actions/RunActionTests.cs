using System.Text;
using Regulars.Contracts.Conversations;
using Regulars.FunctionalTests.Conversations;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Actions;

[Collection(House.Name)]
public sealed class RunActionTests(House house)
{
    [OnBothEngines]
    public async Task Parameters_that_do_not_fit_are_refused_and_change_nothing(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        await Run(counter, id, "conversation.assign", new { agent = await Counter.IdOf(counter.Agent) }).Gives(200);

        await Run(counter, id, "conversation.snooze", new { until = "soon" }).IsRefused(400, "invalid");
        await Run(counter, id, "conversation.assign", new { agent = 5 }).IsRefused(400, "invalid");
        await Run(counter, id, "conversation.assign", new { agent = "Maya" }).IsRefused(400, "invalid");
        await Run(counter, id, "conversation.resolve", new { colour = "red" }).IsRefused(400, "invalid");
        await Run(counter, id, "conversation.resolve", "note").IsRefused(400, "invalid");

        Assert.Equal(["assigned"], await counter.Events(id));
    }

    [OnBothEngines]
    public async Task A_body_without_parameters_or_with_half_a_character_is_refused(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();

        await Send(counter, $$$"""{"subject":"{{{id}}}"}""").IsRefused(400, "invalid");
        await Send(counter, $$$"""{"subject":"{{{id}}}","parameters":{"note":"half \ud800"}}""").IsRefused(400, "invalid");
        await Send(counter, $$$"""{"subject":"{{{id}}}","parameters":{"half \ud800":"note"}}""").IsRefused(400, "invalid");

        Assert.Empty(await counter.Events(id));
    }

    [OnBothEngines]
    public async Task An_action_that_does_not_exist_and_a_subject_of_others_are_not_found(Engine engine)
    {
        var (counter, other) = (await Counter.Open(house, engine), await Counter.Open(house, engine));
        var id = await counter.Hear();

        await Run(counter, id, "conversation.sing", new { }).IsRefused(404, "not_found");
        await Run(other, id, "conversation.resolve", new { }).IsRefused(404, "not_found");
    }

    private static Task<HttpResponseMessage> Run(Counter counter, ConversationId subject, string action, object parameters) =>
        counter.Agent.PostOnce($"actions/{action}", new { subject = subject.Value, parameters }, Guid.CreateVersion7().ToString());

    private static Task<HttpResponseMessage> Send(Counter counter, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "actions/conversation.resolve") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        return counter.Agent.SendAsync(request);
    }
}
