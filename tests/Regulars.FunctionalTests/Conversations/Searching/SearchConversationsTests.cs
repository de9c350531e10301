using System.Text.Json;
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

    private static async Task<IReadOnlyList<int>> Found(Counter counter, string words) => Numbers(await counter.Read($"search?q={words}"));

    private static IReadOnlyList<int> Numbers(JsonElement page) =>
        [.. page.GetProperty("items").EnumerateArray().Select(hit => hit.GetProperty("conversation").GetProperty("number").GetInt32())];
}
