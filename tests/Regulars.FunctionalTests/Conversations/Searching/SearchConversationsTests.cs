using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Searching;

[Collection(House.Name)]
public sealed class SearchConversationsTests(House house)
{
    [OnBothEngines]
    public async Task Words_of_the_subject_and_of_the_customers_name_are_found(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        await counter.Hear("Is it still warm?", "ingrid@a.example", subject: "A broken teapot", name: "Ingrid Øyen");
        await counter.Hear("Nothing of the kind.", "tom@b.example", name: "Tom Baker");

        Assert.Equal([1001], await Found(counter, "teapot"));
        Assert.Equal([1002], await Found(counter, "baker"));
        Assert.Equal([1001], await Found(counter, "ingrid"));
    }

    [OnBothEngines]
    public async Task The_next_page_has_what_the_first_had_not(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        for (var i = 0; i < 3; i++)
            await counter.Hear($"Message {i} about a teapot", $"customer{i}@a.example");

        var first = await counter.Read("search?q=teapot&limit=2");
        var second = await counter.Read($"search?q=teapot&limit=2&cursor={first.Text("next")}");

        Assert.Equal((2, 1), (Numbers(first).Count, Numbers(second).Count));
        Assert.Equal([1001, 1002, 1003], Numbers(first).Concat(Numbers(second)).Order());
        Assert.Null(second.GetProperty("next").GetString());
        await counter.Agent.GetAsync("search?q=teapot&cursor=AAAA").IsRefused(400, "bad_cursor");
    }

    [OnBothEngines]
    public async Task Terms_narrow_what_the_words_find_and_find_by_themselves(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var ingrid = await counter.Hear("A teapot", "ingrid@a.example", name: "Ingrid Øyen");
        var tom = await counter.Hear("Another teapot", "tom@b.example", name: "Tom Baker");
        await counter.Workspace.Settled();
        using var lead = counter.Workspace.As(Role.Lead);
        var tag = (await lead.PostOnce("tags", new { name = "late parcel", colour = "lake" }, "a").Gives(201)).Text("id");
        await lead.PutAsync($"conversations/{tom}/tags/{tag}", null).Gives(204);
        await counter.Agent.PutAsJsonAsync($"conversations/{ingrid}/resolution", new { }).Gives(204);
        await counter.Agent.PutAsJsonAsync($"conversations/{tom}/priority", new { priority = "high" }).Gives(204);

        foreach (var (asked, found) in new (string, int[])[]
        {
            ("teapot from:ingrid", [1001]), ("teapot from:B.EXAMPLE", [1002]), ("from:nobody", []), ("tag:\"late parcel\"", [1002]), ("tag:late teapot", [1002]), ("tag:none", []),
            ("is:resolved", [1001]), ("is:open", [1002]), ("is:sideways", []), ("priority:high", [1002]), ("is:unanswered", [1002]), ("is:spam", []), ("after:2020-01-01 teapot", [1001, 1002]),
            ("before:2020-01-01", []), ("before:yesterday", []), ("from:ingrid tag:late", []), ("subject:order", [1001, 1002]), ("assignee:me", []), ("is:unassigned from:tom", [1002]),
        })
            Assert.Equal(new { asked, found = string.Join(" ", found) }, new { asked, found = string.Join(" ", (await Found(counter, Uri.EscapeDataString(asked))).Order()) });
    }

    private static async Task<IReadOnlyList<int>> Found(Counter counter, string words) => Numbers(await counter.Read($"search?q={words}"));

    private static IReadOnlyList<int> Numbers(JsonElement page) =>
        [.. page.GetProperty("items").EnumerateArray().Select(hit => hit.GetProperty("conversation").GetProperty("number").GetInt32())];
}
