using System.Net.Http.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Mentioning;

[Collection(House.Name)]
public sealed class MentioningTests(House house)
{
    [OnBothEngines]
    public async Task Who_is_mentioned_finds_the_conversation_and_is_counted_until_it_was_seen(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        using var lead = counter.Workspace.As(Role.Lead);
        var (id, other, leads) = ($"{await counter.Hear()}", $"{await counter.Hear()}", await Counter.IdOf(lead));

        var note = await Note(counter, id, $"<p>Look, <span data-mention=\"{leads}\" onclick=\"x\">@Lead</span></p>", leads).Gives(201);
        await Note(counter, id, "<p>And again</p>", leads, leads).Gives(201);

        Assert.Equal(leads, Assert.Single(note.GetProperty("mentions").EnumerateArray()).GetString());
        Assert.Equal($"<p>Look, <span data-mention=\"{leads}\">@Lead</span></p>", note.Text("html"));
        Assert.Equal([id], await Ids(lead, "mentions"));
        Assert.Empty(await Ids(counter.Agent, "mentions"));
        Assert.Equal((1, 0), (await Count(lead), await Count(counter.Agent)));
        Assert.True((await lead.GetAsync($"conversations/{id}").Gives(200)).GetProperty("hasNewMention").GetBoolean());
        Assert.False((await lead.GetAsync($"conversations/{other}").Gives(200)).GetProperty("hasNewMention").GetBoolean());

        await lead.PutAsync($"conversations/{id}/mentions/reading", null).Gives(204);
        await lead.PutAsync($"conversations/{id}/mentions/reading", null).Gives(204);

        Assert.Equal(0, await Count(lead));
        Assert.Equal([id], await Ids(lead, "mentions"));
        Assert.False((await lead.GetAsync($"conversations/{id}").Gives(200)).GetProperty("hasNewMention").GetBoolean());
    }

    [OnBothEngines]
    public async Task Only_notes_mention_and_only_those_who_work_here(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var (id, me) = ($"{await counter.Hear()}", await Counter.IdOf(counter.Agent));

        await Write(counter, id, new { kind = "reply", text = "Hi", to = new[] { "hanna@lindqvist.example" }, seen = 1, mentions = new[] { me } })
            .IsRefused(400, "only_notes_mention");
        await Note(counter, id, "<p>Hi</p>", $"{Guid.CreateVersion7()}").IsRefused(400, "no_such_agent");
        await Write(counter, id, new { kind = "note", text = "Hi", mentions = Enumerable.Repeat(me, 21) }).IsRefused(400, "invalid");

        Assert.Empty(await Ids(counter.Agent, "mentions"));
    }

    private static Task<HttpResponseMessage> Note(Counter counter, string id, string html, params string[] mentions) =>
        Write(counter, id, new { kind = "note", html, mentions });

    private static Task<HttpResponseMessage> Write(Counter counter, string id, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"conversations/{id}/messages") { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", $"{Guid.CreateVersion7()}");
        return counter.Agent.SendAsync(request);
    }

    private static async Task<int> Count(HttpClient agent) => (await agent.GetAsync("conversations/counts").Gives(200)).GetProperty("mentions").GetInt32();

    private static async Task<List<string>> Ids(HttpClient agent, string view) =>
        [.. (await agent.GetAsync($"conversations?view={view}").Gives(200)).GetProperty("items").EnumerateArray().Select(row => row.Text("id"))];
}
