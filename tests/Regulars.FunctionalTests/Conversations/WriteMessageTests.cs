using System.Net;
using System.Net.Http.Json;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations;

[Collection(House.Name)]
public sealed class WriteMessageTests(House house)
{
    [OnBothEngines]
    public async Task A_reply_waits_for_the_customer_and_the_list_says_so(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();

        var answer = await counter.Write(id, "k", seen: 1);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var row = Assert.Single(await counter.Items("conversations?view=all"));
        Assert.Equal("waiting", row.GetProperty("status").GetString());
        Assert.Equal(("agent", "It leaves today."), (row.GetProperty("previewBy").GetString(), row.GetProperty("preview").GetString()));
    }

    [OnBothEngines]
    public async Task Pressed_five_times_at_once_it_is_written_once(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => counter.Write(id, "same", seen: 1)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        var ids = await Task.WhenAll(answers.Select(async answer => (await answer.Json()).GetProperty("id").GetString()));
        Assert.Single(ids.Distinct());
        Assert.Equal(2, (await counter.Items($"conversations/{id}/messages")).Count);
    }

    [OnBothEngines]
    public async Task It_stops_at_a_message_the_writer_has_not_seen_and_leaves_its_key_free(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        await counter.Hear("Never mind, it came!", into: id);

        var refused = await counter.Write(id, "k", seen: 1);

        var problem = await refused.Json();
        Assert.Equal((HttpStatusCode.Conflict, "newer_message"), (refused.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Equal(2, problem.GetProperty("current").GetProperty("lastSequence").GetInt32());
        Assert.Equal(HttpStatusCode.Created, (await counter.Write(id, "k2", seen: 2)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await counter.Write(id, "k", seen: 1)).StatusCode);
    }

    [OnBothEngines]
    public async Task Without_a_key_nothing_is_sent(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();

        var answer = await counter.Agent.PostAsJsonAsync($"conversations/{id}/messages", new { kind = "note", text = "?", seen = 1 });

        Assert.Equal("idempotency_required", await answer.Code());
        Assert.Single(await counter.Items($"conversations/{id}/messages"));
    }

    [OnBothEngines]
    public async Task The_same_key_with_other_words_is_refused(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        await counter.Write(id, "k", seen: 1);

        var answer = await counter.Write(id, "k", seen: 1, text: "Something else.");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency_mismatch"), (answer.StatusCode, await answer.Code()));
    }

    [OnBothEngines]
    public async Task A_reply_to_nobody_or_to_no_address_is_refused(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();

        Assert.Equal("nothing_written", await (await counter.Write(id, "a", seen: 1, text: "  ")).Code());
        Assert.Equal("no_recipient", await (await Post(counter, id.ToString(), [])).Code());
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(counter, id.ToString(), ["not an address"])).StatusCode);
    }

    [OnBothEngines]
    public async Task A_draft_is_its_writers_own_and_ends_with_the_message(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        using var other = counter.Workspace.As(Contracts.Team.Role.Lead);

        await counter.Agent.PutAsJsonAsync($"conversations/{id}/draft", new { kind = "reply", html = "<p>Dear Hanna<script>x</script></p>", seen = 1 });

        Assert.Equal("<p>Dear Hanna</p>", (await counter.Read($"conversations/{id}/draft")).GetProperty("html").GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await other.GetAsync($"conversations/{id}/draft")).StatusCode);
        await counter.Write(id, "k", seen: 1);
        Assert.Equal(HttpStatusCode.NoContent, (await counter.Agent.GetAsync($"conversations/{id}/draft")).StatusCode);
    }

    private static Task<HttpResponseMessage> Post(Counter counter, string id, string[] to)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"conversations/{id}/messages") { Content = JsonContent.Create(new { kind = "reply", text = "Hi", to, seen = 1 }) };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        return counter.Agent.SendAsync(request);
    }
}
